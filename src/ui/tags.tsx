import { RotateCw, Wrench } from "lucide";
import type { ExplainedFinding } from "../core/explanation";
import { useStrings } from "./context";
import { Icon } from "./icon";
import { fixerTags, retryTags } from "./words";

/** Who can fix it and whether trying again helps, in a few words each. Nothing is claimed for a code we don't know. */
export function Tags({ finding }: { finding: ExplainedFinding }) {
  const { t } = useStrings();
  const { depth, who, causes, retry } = finding.explanation;
  if (depth === "unknown") return null;
  if (finding.status === "interrupt") {
    return (
      <ul class="tags">
        <li>{t("normalStep")}</li>
      </ul>
    );
  }
  // Evidence for one cause says more about trying again than the code alone.
  const verdict = causes[0]?.because ? causes[0].retry : retry;
  return (
    <ul class="tags">
      {who[0] && (
        <li>
          <Icon of={Wrench} size={13} />
          {t(fixerTags[who[0]])}
        </li>
      )}
      <li>
        <Icon of={RotateCw} size={13} />
        {t(retryTags[verdict])}
      </li>
    </ul>
  );
}
