import { useEffect, useId, useRef, useState } from "preact/hooks";
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
  openedId?: string | undefined;
  onOpen(option: Option): void;
  /** @returns false where there was nothing to step back from, so that the browser may close the pop-up */
  onEscape(): boolean;
}

/** How far Page Up and Page Down go. */
const pageLength = 6;

export function useCombobox({ groups: all, text, openedId, onOpen, onEscape }: ComboboxOptions): Combobox {
  const groups = all.filter((group) => group.options.length > 0);
  const listId = useId();
  const [chosen, setChosen] = useState<string>();
  const options = groups.flatMap((group) => group.options);
  const answer = text === "" ? undefined : groups.find(({ isAnswer }) => isAnswer)?.options[0];
  const active = options.find(({ id }) => id === chosen) ?? answer;

  const asked = useRef(text);
  useEffect(() => {
    if (asked.current !== text) setChosen(undefined);
    asked.current = text;
  }, [text]);

  function move(steps: number): void {
    if (options.length === 0) return;
    const from = active ? options.indexOf(active) : steps > 0 ? -1 : 0;
    const isStep = Math.abs(steps) === 1;
    // Single steps go round, pages stop at the end.
    const to = isStep
      ? (from + steps + options.length) % options.length
      : Math.min(options.length - 1, Math.max(0, from + steps));
    setChosen(options[to]?.id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    // A word that is still being composed takes its keys for itself.
    if (event.isComposing) return;
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: pageLength, PageUp: -pageLength };
    const steps = moves[event.key];
    if (steps !== undefined) move(steps);
    else if (event.key === "Enter" && active) onOpen(active);
    else if (event.key !== "Escape" || !onEscape()) return;
    event.preventDefault();
  }

  return {
    groups,
    active,
    openedId,
    listId,
    idOf: (option) => `${listId}-${options.indexOf(option)}`,
    onKeyDown,
    open: onOpen,
  };
}
