import { useEffect, useId, useState } from "preact/hooks";
import type { Option, OptionGroup } from "./options";

/**
 * A text field that drives a list of options, as https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ has it: the focus
 * stays in the field, and the list shows which option Enter would open.
 */
export interface Combobox {
  /** Those that have options. */
  groups: OptionGroup[];
  active: Option | undefined;
  /** Id of the option whose explanation stands beside the list. */
  openedId: string | undefined;
  listId: string;
  idOf(option: Option): string;
  onKeyDown(event: KeyboardEvent): void;
  open(option: Option): void;
}

export interface ComboboxOptions {
  groups: OptionGroup[];
  /** Another text is another question: the choice begins anew. */
  text: string;
  /** The answer to the text has yet to come: the options are those of the question before. */
  isPending: boolean;
  openedId?: string | undefined;
  onOpen(option: Option): void;
  /** @returns false where there was nothing to step back from, so that the browser may close the pop-up */
  onEscape(): boolean;
}

/** What the reader did with the keys while this text stood in the field. */
interface Choice {
  text: string;
  /** The option that the arrow keys went to. */
  id?: string | undefined;
  /** Enter was pressed before the answer had come: its first option is to be opened. */
  isEntered?: boolean;
}

/** How far Page Up and Page Down go. */
const pageLength = 6;

/** Follows the keys; a choice is forgotten with the text that it was made for. */
export function useCombobox(options: ComboboxOptions): Combobox {
  const { text, isPending, openedId, onOpen, onEscape } = options;
  const groups = options.groups.filter((group) => group.options.length > 0);
  const listId = useId();
  const [choice, setChoice] = useState<Choice>();
  const listed = groups.flatMap((group) => group.options);
  const answer = text === "" ? undefined : groups.find(({ isAnswer }) => isAnswer)?.options[0];
  const { id: chosenId, isEntered = false } = choice?.text === text ? choice : {};
  const chosen = listed.find(({ id }) => id === chosenId);
  const active = chosen ?? answer;

  // The choice begins anew, too, when a text is typed a second time.
  useEffect(() => () => setChoice((last) => (last?.text === text ? undefined : last)), [text]);
  useEffect(() => {
    if (!isEntered || isPending) return;
    setChoice(undefined);
    if (answer) onOpen(answer);
  }, [isEntered, isPending, answer, onOpen]);

  function move(steps: number): void {
    if (listed.length === 0) return;
    const from = active ? listed.indexOf(active) : steps > 0 ? -1 : 0;
    const isStep = Math.abs(steps) === 1;
    // Single steps go round, pages stop at the end.
    const to = isStep
      ? (from + steps + listed.length) % listed.length
      : Math.min(listed.length - 1, Math.max(0, from + steps));
    setChoice({ text, id: listed[to]?.id });
  }

  function onKeyDown(event: KeyboardEvent): void {
    // A word that is still being composed takes its keys for itself.
    if (event.isComposing) return;
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: pageLength, PageUp: -pageLength };
    const steps = moves[event.key];
    if (steps !== undefined) move(steps);
    else if (event.key === "Enter" && isPending && !chosen) setChoice({ text, isEntered: true });
    else if (event.key === "Enter" && active) onOpen(active);
    else if (event.key !== "Escape" || !onEscape()) return;
    event.preventDefault();
  }

  return {
    groups,
    active,
    openedId,
    listId,
    idOf: (option) => `${listId}-${listed.indexOf(option)}`,
    onKeyDown,
    open: onOpen,
  };
}
