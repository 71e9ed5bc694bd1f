import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Strings } from "./strings";
import type { Turns } from "./turns";

/** What every part of the interface needs and nobody should have to hand through. */
export interface Ui {
  strings: Strings;
  /** Puts text on the clipboard; false where the browser or the page forbids it. */
  copy(text: string): Promise<boolean>;
  /** Folded parts are filled in turns, or when the reader opens them; where there are none, at once. */
  turns: Turns | undefined;
  /** Says something to screen readers, politely. */
  announce(text: string): void;
}

/** Filled by `UiProvider`, read by `useUi`. */
export const UiContext = createContext<Ui | undefined>(undefined);

/** @throws {Error} outside a `UiProvider` */
export function useUi(): Ui {
  const ui = useContext(UiContext);
  if (!ui) throw new Error("This part of the interface is rendered outside a UiProvider.");
  return ui;
}

/** The interface strings. */
export const useStrings = (): Strings => useUi().strings;
