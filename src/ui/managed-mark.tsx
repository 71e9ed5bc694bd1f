import { Lock } from "lucide";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { useStrings } from "./context";
import { Icon } from "./icon";

/** What the organisation calls itself, where it says so. */
export const OrganisationName = createContext<string | undefined>(undefined);

/** Beside what the organisation has decided. */
export function ManagedMark() {
  const { t } = useStrings();
  const organisation = useContext(OrganisationName);
  return (
    <span class="managed">
      <Icon of={Lock} size={12} />
      {organisation ? t("managedBy", { organisation }) : t("managed")}
    </span>
  );
}
