import { MessageCircleQuestionMark } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { codeText } from "../core/code-text";
import { useStrings } from "./context";
import { Icon } from "./icon";

export interface PillProps {
  codes: string[];
  /** Whether the reader has just folded the card by its button. */
  takesFocus(): boolean;
  onOpen(): void;
}

/** The card folded: a small button that names the codes. */
export function Pill({ codes, takesFocus, onOpen }: PillProps) {
  const strings = useStrings();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus()) button.current?.focus();
  }, [takesFocus]);
  return (
    <button
      type="button"
      class="lens pill"
      lang={strings.language}
      dir={strings.direction}
      ref={button}
      aria-expanded="false"
      onClick={onOpen}
    >
      <Icon of={MessageCircleQuestionMark} />
      <span class="pill-name">{strings.t("explainCodes", { codes: codes.map(codeText).join(", ") })}</span>
    </button>
  );
}
