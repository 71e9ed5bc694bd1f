import { prefixOf } from "../../core/code-text";
import { markWords } from "../../core/mark-words";
import { useStrings } from "../context";
import { fixerLabels, stageLabels } from "../words";
import type { Option } from "./options";

export interface OptionLineProps {
  id: string;
  option: Option;
  isActive: boolean;
  /** Its explanation stands beside the list. */
  isOpened: boolean;
  onOpen(): void;
}

/** Between the parts of a line; no line begins with it. */
const separator = "\u00a0· ";

/** A code with its title, and who can fix it at which stage. */
export function OptionLine({ id, option, isActive, isOpened, onOpen }: OptionLineProps) {
  const { t, count } = useStrings();
  const { code, title = t("unlisted"), terms = [], family, appName, rows, isStep, who, stage } = option;
  const about = [
    family,
    appName,
    rows !== undefined && count("rows", rows),
    isStep ? t("normalStep") : who && t(fixerLabels[who]),
    stage && t(stageLabels[stage]),
  ].filter((part) => typeof part === "string");
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys of its list.
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option.
    <div
      id={id}
      class="option"
      role="option"
      aria-selected={isActive}
      aria-current={isOpened ? "true" : undefined}
      onClick={onOpen}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
    >
      <span class="code">
        <span class="prefix">{prefixOf(code)}</span>
        {code}
      </span>
      <span class="option-text">
        <span>
          {markWords(title, terms).map(({ start, text, found }) => (found ? <b key={start}>{text}</b> : text))}
        </span>
        <span class="faint">
          <bdi>{about.join(separator)}</bdi>
        </span>
      </span>
    </div>
  );
}
