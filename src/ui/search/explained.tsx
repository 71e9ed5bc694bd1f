import { ArrowLeft, SquareArrowOutUpRight } from "lucide";
import type { ExplainedFinding } from "../../core/explanation";
import type { Audience } from "../../core/vocabulary";
import { CodeLine } from "../code-line";
import { useStrings } from "../context";
import { nameOf } from "../finding-name";
import { FindingView } from "../finding-view";
import { Icon } from "../icon";

export interface ExplainedProps {
  findings: ExplainedFinding[];
  current: ExplainedFinding;
  audience: Audience | undefined;
  onAudience(audience: Audience): void;
  onChoose(finding: ExplainedFinding): void;
  /** Where there is a list to go back to. */
  onBack?: (() => void) | undefined;
  /** Where there is more room elsewhere. */
  onOpenInTab?: (() => void) | undefined;
}

/** One explanation with its code above, and of several codes a button each. */
export function Explained({ findings, current, audience, onAudience, onChoose, onBack, onOpenInTab }: ExplainedProps) {
  const { t } = useStrings();
  return (
    <>
      <div class="bar">
        {onBack && (
          <button type="button" class="tool" aria-label={t("back")} title={t("back")} onClick={onBack}>
            <Icon of={ArrowLeft} turns />
          </button>
        )}
        <CodeLine findings={findings} current={current} onChoose={onChoose} />
        {onOpenInTab && (
          <button type="button" class="tool" aria-label={t("openInTab")} title={t("openInTab")} onClick={onOpenInTab}>
            <Icon of={SquareArrowOutUpRight} turns />
          </button>
        )}
      </div>
      <article aria-label={nameOf(current)}>
        <FindingView finding={current} audience={audience} onAudience={onAudience} focusTitle />
      </article>
    </>
  );
}
