import { useId } from "preact/hooks";
import { type Audience, audiences } from "../core/vocabulary";
import { useStrings } from "./context";
import { audienceNames } from "./words";

export interface AudienceSwitchProps {
  audience: Audience;
  /** Those to choose from; all where the organisation admits all. */
  choices?: readonly Audience[] | undefined;
  onAudience(audience: Audience): void;
}

/** For whom the text is. Radio buttons, so that the arrow keys work as everywhere. */
export function AudienceSwitch({ audience, choices = audiences, onAudience }: AudienceSwitchProps) {
  const { t } = useStrings();
  const name = useId();
  return (
    <fieldset class="audiences">
      <legend class="unseen">{t("audienceLegend")}</legend>
      {choices.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === audience} onChange={() => onAudience(each)} />
          <span>{t(audienceNames[each])}</span>
        </label>
      ))}
    </fieldset>
  );
}
