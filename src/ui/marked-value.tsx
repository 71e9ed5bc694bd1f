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
          {parts.map(({ text, wrong }, i) => (wrong ? <mark key={i}>{text}</mark> : <bdi key={i}>{text}</bdi>))}
        </code>
      </figure>
    );
  }
  return null;
}
