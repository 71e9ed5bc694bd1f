import { Building2 } from "lucide";
import type { ExplainedFinding } from "../core/explanation";
import { useStrings } from "./context";
import { Icon } from "./icon";
import { RichText } from "./rich-text";

/** What the reader's organisation knows about this code, marked as its word and not ours. */
export function OrganisationNote({ finding: { organisation } }: { finding: ExplainedFinding }) {
  // Whoever writes for their own people writes in their language.
  const { t, language } = useStrings();
  if (!organisation?.note) return null;
  const { name, note } = organisation;
  return (
    <p class="house-note">
      <Icon of={Building2} />
      <span>
        <strong>{name ? t("fromOrganisationNamed", { name }) : t("fromOrganisation")}</strong>{" "}
        <RichText text={note} language={language} />
      </span>
    </p>
  );
}
