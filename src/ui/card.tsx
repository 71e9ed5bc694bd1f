import { useEffect, useRef } from "preact/hooks";
import type { ExplainedFinding } from "../core/explanation";
import type { Audience } from "../core/vocabulary";
import { useUi } from "./context";
import { nameOf } from "./finding-name";
import { OpenCard } from "./open-card";
import { Pill } from "./pill";
import type { Strings } from "./strings";
import { UiProvider } from "./ui-provider";

export interface CardProps {
  /** What to show, the main one first. */
  findings: ExplainedFinding[];
  folded: boolean;
  /** For whom the text is; absent until the reader has chosen. */
  audience?: Audience | undefined;
  strings: Strings;
  onFold(folded: boolean): void;
  onClose(): void;
  onAudience(audience: Audience): void;
  /** Puts text on the clipboard; false where that is forbidden. */
  onCopy(text: string): Promise<boolean>;
  /** Where to say that an explanation is wrong or unclear. */
  reportUrl?(finding: ExplainedFinding): string | undefined;
}

/** The card beside the page, or the pill it folds to. It takes focus only where the reader has just used it. */
export function Card({ strings, onCopy, ...props }: CardProps) {
  return (
    <UiProvider strings={strings} onCopy={onCopy}>
      <FoldableCard {...props} />
    </UiProvider>
  );
}

function FoldableCard(props: Omit<CardProps, "strings" | "onCopy">) {
  const { findings, folded, onFold } = props;
  const { strings, announce } = useUi();
  const control = useRef<HTMLButtonElement>(null);
  const toggled = useRef(false);

  const summary = findings.map(nameOf).join(". ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each set of findings
  useEffect(() => announce(strings.t("announcement", { summary })), [summary]);

  // The button that was pressed is gone; its counterpart takes the focus it had.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the shape has changed
  useEffect(() => {
    if (toggled.current) control.current?.focus();
    toggled.current = false;
  }, [folded]);

  function fold(next: boolean) {
    toggled.current = true;
    onFold(next);
  }

  if (folded) return <Pill codes={findings.map(({ code }) => code)} buttonRef={control} onOpen={() => fold(false)} />;
  return <OpenCard {...props} onFold={() => fold(true)} foldRef={control} />;
}
