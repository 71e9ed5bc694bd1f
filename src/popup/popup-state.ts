import { isRecord } from "../core/plain-data";
import { type Stage, stages } from "../core/vocabulary";
import type { SearchState } from "../ui/search/use-fresh-answer";

/** How the pop-up is left, and found again when it is next opened. */
export interface PopupState extends SearchState {
  /** The stage whose codes are looked through. */
  stage?: Stage | undefined;
}

/** Nothing asked, nothing opened. */
export const emptyState: PopupState = { question: { text: "", isWhole: false } };

/** True for a state that this version can go on from. */
export function isPopupState(value: unknown): value is PopupState {
  if (!isRecord(value)) return false;
  const { question, stage, opened } = value as Partial<PopupState>;
  return (
    typeof question?.text === "string" &&
    typeof question.isWhole === "boolean" &&
    (stage === undefined || stages.includes(stage)) &&
    (opened === undefined || typeof opened === "string")
  );
}
