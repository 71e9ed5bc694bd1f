import type { ExplainedFinding } from "../core/explanation";
import { useStrings } from "./context";
import { stagesOf } from "./stages";
import { stageNames } from "./words";

/** Where the sign-in stopped, drawn and in one sentence. Only the stage that the code names is told apart; nothing where none is known. */
export function StageStrip({ finding }: { finding: ExplainedFinding }) {
  const { t, parts } = useStrings();
  const all = stagesOf(finding);
  const { stage } = finding.explanation;
  if (!stage) return null;
  const failed = finding.status === "failure";
  const name = t(stageNames[stage]);
  const place = t("stageOf", { number: all.indexOf(stage) + 1, count: all.length });
  return (
    <div class="strip">
      <div
        class="stages"
        role="img"
        aria-label={t("stagesLabel", { stages: all.map((each) => t(stageNames[each])).join(", ") })}
      >
        {all.map((each) => (
          <span key={each} class={each === stage ? (failed ? "stage failed" : "stage reached") : "stage"} />
        ))}
      </div>
      <p class="stopped">
        {parts(failed ? "stoppedAt" : "normalStepAt").map((part) =>
          typeof part === "string" ? (
            part
          ) : (
            <strong key={part.hole} class={failed ? "stage-failed" : undefined}>
              {name}
            </strong>
          ),
        )}
        <span class="faint"> · {place}</span>
      </p>
    </div>
  );
}
