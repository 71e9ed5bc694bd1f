import type { ExplainedFinding } from "../core/explanation";
import { displayable } from "../core/values";
import { useStrings } from "./context";
import { factLabels, isLabelled } from "./fact-labels";
import { markParts } from "./mark-parts";

/** The value that the first cause's evidence is about, with the part that is wrong marked. Nothing where no part can be told. */
export function MarkedValue({ finding }: { finding: ExplainedFinding }) {
  const { t } = useStrings();
  for (const evidence of finding.explanation.causes[0]?.evidence ?? []) {
    const value = displayable(finding.facts[evidence.fact] ?? "", 600);
    const parts = markParts(value, evidence);
    if (!parts) continue;
    return (
      <figure class="wrong-value">
        {isLabelled(evidence.fact) && (
          <figcaption>{t("inThisMessage", { name: t(factLabels[evidence.fact]) })}</figcaption>
        )}
        <code dir="ltr">
          <span class="first-lines">
            {parts.map(({ start, text, wrong }) =>
              wrong ? <mark key={start}>{text}</mark> : <bdi key={start}>{text}</bdi>,
            )}
          </span>
        </code>
      </figure>
    );
  }
  return null;
}
