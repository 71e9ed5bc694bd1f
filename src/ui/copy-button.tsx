import { Check, Copy } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { useUi } from "./context";
import { Icon } from "./icon";

export interface CopyButtonProps {
  /** What the button does, in words: "Copy message for IT". */
  name: string;
  text: string;
  /** `main` is the one thing to do; `bare` shows the icon alone. */
  look?: "main" | "plain" | "bare";
}

type State = "ready" | "copied" | "blocked";

/** How long the button says that it has copied, in milliseconds. */
const copiedFor = 2500;

/** Copies a text. Where the page or the browser forbids it, shows the text selected, ready for the keyboard. */
export function CopyButton({ name, text, look = "plain" }: CopyButtonProps) {
  const { strings, copy, announce } = useUi();
  const [state, setState] = useState<State>("ready");

  useEffect(() => {
    if (state !== "copied") return;
    const timer = setTimeout(setState, copiedFor, "ready");
    return () => clearTimeout(timer);
  }, [state]);

  async function onClick() {
    const done = await copy(text);
    setState(done ? "copied" : "blocked");
    announce(strings.t(done ? "copied" : "copyBlocked"));
  }

  const copied = state === "copied";
  return (
    <>
      <button type="button" class={`button ${look}`} onClick={onClick} aria-label={look === "bare" ? name : undefined}>
        <Icon of={copied ? Check : Copy} size={14} />
        {look !== "bare" && (copied ? strings.t("copied") : name)}
      </button>
      {state === "blocked" && <SelectedText text={text} hint={strings.t("copyBlocked")} />}
    </>
  );
}

/** The text in a field of its own: a selection there works in closed shadow roots of every browser. */
function SelectedText({ text, hint }: { text: string; hint: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <label class="selected-text">
      {hint}
      <textarea ref={field} readOnly rows={Math.min(8, text.split("\n").length + 1)} value={text} />
    </label>
  );
}
