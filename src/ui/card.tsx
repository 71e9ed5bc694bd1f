import { useCallback, useEffect, useRef } from "preact/hooks";
import type { ExplainedFinding } from "../core/explanation";
import type { AskedNote } from "../core/look-up";
import { mainFirst } from "../core/main-first";
import type { Audience } from "../core/vocabulary";
import { useUi } from "./context";
import { nameOf } from "./finding-name";
import { OpenCard } from "./open-card";
import { Pill } from "./pill";
import type { Strings } from "./strings";
import type { Turns } from "./turns";
import { UiProvider } from "./ui-provider";

export interface CardProps {
  /** What to show; the main one is put first. */
  findings: ExplainedFinding[];
  /** What is to be said about them, where the reader asked about a text. */
  note?: AskedNote | undefined;
  folded: boolean;
  /** For whom the text is; absent until the reader has chosen. */
  audience?: Audience | undefined;
  strings: Strings;
  /** A page is waiting under the card: its folded parts are filled in turns. */
  turns?: Turns | undefined;
  /** A new value moves the focus to the title, where the reader asked for the card with the keyboard. */
  focusId?: string | undefined;
  onFold(folded: boolean): void;
  onClose(): void;
  onAudience(audience: Audience): void;
  /** Puts text on the clipboard; false where that is forbidden. */
  onCopy(text: string): Promise<boolean>;
}

/** More names in a row tell a listener nothing. */
const mostAnnounced = 5;

/** The card beside the page, or the pill it folds to. It takes focus only where the reader has just used it. */
export function Card({ strings, onCopy, turns, ...props }: CardProps) {
  return (
    <UiProvider strings={strings} onCopy={onCopy} turns={turns}>
      <FoldableCard {...props} />
    </UiProvider>
  );
}

function FoldableCard(props: Omit<CardProps, "strings" | "onCopy" | "turns">) {
  const { folded, onFold } = props;
  const findings = props.findings.toSorted(mainFirst);
  const { strings, announce } = useUi();

  const found = findings.slice(0, mostAnnounced).map(nameOf).join(". ");
  const announcement = found ? strings.t("announcement", { summary: found }) : strings.t("nothingFound");
  useEffect(() => announce(announcement), [announce, announcement]);

  // The button that was pressed is gone; its counterpart takes the focus it had, once.
  const pressed = useRef(false);
  const takesFocus = useCallback(() => {
    const takes = pressed.current;
    pressed.current = false;
    return takes;
  }, []);
  function fold(next: boolean) {
    pressed.current = true;
    onFold(next);
  }

  return folded ? (
    <Pill codes={findings.map(({ code }) => code)} takesFocus={takesFocus} onOpen={() => fold(false)} />
  ) : (
    <OpenCard {...props} findings={findings} takesFocus={takesFocus} onFold={() => fold(true)} />
  );
}
