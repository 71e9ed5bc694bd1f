import { isLongerThan } from "./text-length";

/** More text than this is not searched change by change: one look at the whole document costs less. */
const mostText = 100_000;
/** In characters: to ask a node for its text takes as long as to search so much of it. */
const nodeCost = 500;

/**
 * Whether something may stand in what changes have brought into a document. Bounded, for a page can put the same long
 * text in hundreds of times between two looks.
 * @param mayHold a cheap test of a text
 */
export function mayBring(changes: readonly MutationRecord[], mayHold: (text: string) => boolean): boolean {
  let left = mostText;
  for (const { type, target, addedNodes } of changes) {
    for (const node of type === "characterData" ? [target] : addedNodes) {
      if (isLongerThan(node, left)) return true;
      const text = node.textContent ?? "";
      left -= text.length + nodeCost;
      if (mayHold(text)) return true;
    }
  }
  return false;
}
