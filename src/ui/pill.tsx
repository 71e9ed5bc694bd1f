import { MessageCircleQuestionMark } from "lucide";
import type { Ref } from "preact";
import { useStrings } from "./context";
import { Icon } from "./icon";

export interface PillProps {
  codes: string[];
  buttonRef: Ref<HTMLButtonElement>;
  onOpen(): void;
}

/** The card folded: a small button that names the codes. */
export function Pill({ codes, buttonRef, onOpen }: PillProps) {
  const strings = useStrings();
  const names = codes.map((code) => `AADSTS${code}`);
  const shown = names.length > 1 ? `${names[0]} +${names.length - 1}` : names[0];
  return (
    <button
      type="button"
      class="lens pill"
      lang={strings.language}
      dir={strings.direction}
      ref={buttonRef}
      aria-expanded="false"
      aria-label={strings.t("explainCodes", { codes: names.join(", ") })}
      onClick={onOpen}
    >
      <Icon of={MessageCircleQuestionMark} />
      {strings.t("explainCodes", { codes: shown ?? "" })}
    </button>
  );
}
