import { type Stage, stages } from "../../core/vocabulary";
import { useStrings } from "../context";
import { stageLabels } from "../words";

export interface StageChoiceProps {
  stage: Stage | undefined;
  onStage(stage: Stage | undefined): void;
}

/** The stages of a sign-in, to look through the codes of one; pressed again it gives way to all. */
export function StageChoice({ stage, onStage }: StageChoiceProps) {
  const { t } = useStrings();
  return (
    <fieldset class="stage-choice">
      <legend class="group-name">{t("browseByStage")}</legend>
      {stages.map((each) => (
        <button
          key={each}
          type="button"
          class="chip"
          aria-pressed={each === stage}
          onClick={() => onStage(each === stage ? undefined : each)}
        >
          {t(stageLabels[each])}
        </button>
      ))}
    </fieldset>
  );
}
