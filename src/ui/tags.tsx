import { RotateCw, Wrench } from "lucide";
import type { ExplainedFinding } from "../core/explanation";
import type { Audience } from "../core/vocabulary";
import { useStrings } from "./context";
import { Icon } from "./icon";
import { fixerTag, retryTags } from "./words";

/** Who can fix it and whether trying again helps, in a few words each. Nothing is claimed for a code we don't know. */
export function Tags({ finding, reader }: { finding: ExplainedFinding; reader: Audience }) {
  const { t } = useStrings();
  const { depth, causes, ...code } = finding.explanation;
  if (depth === "unknown") return null;
  if (finding.status === "interrupt") {
    return (
      <ul class="tags">
        <li>{t("normalStep")}</li>
      </ul>
    );
  }
  const who = code.who[0];
  // Evidence for one cause says more about trying again than the code alone, if it is the same person's to mend.
  const likely = causes[0]?.because && causes[0].who === who ? causes[0] : undefined;
  return (
    <ul class="tags">
      {who && (
        <li>
          <Icon of={Wrench} size={13} />
          {t(fixerTag(who, reader))}
        </li>
      )}
      <li>
        <Icon of={RotateCw} size={13} />
        {t(retryTags[likely?.retry ?? code.retry])}
      </li>
    </ul>
  );
}
