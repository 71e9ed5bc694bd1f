import { isLongerThan } from "./text-length";

/** More text than this is not searched change by change: one look at the whole document costs less. */
const mostText = 100_000;
/** No more nodes are asked for their text, for the same reason. */
const mostNodes = 200;

/**
 * Whether something may stand in what changes have brought into a document. Bounded, for a page can put the same long
 * text in hundreds of times between two looks.
 * @param mayHold a cheap test of a text
 */
export function mayBring(changes: readonly MutationRecord[], mayHold: (text: string) => boolean): boolean {
  let left = mostText;
  let nodes = mostNodes;
  for (const { type, target, addedNodes } of changes) {
    for (const node of type === "characterData" ? [target] : addedNodes) {
      if (--nodes < 0 || isLongerThan(node, left)) return true;
      const text = node.textContent ?? "";
      left -= text.length;
      if (mayHold(text)) return true;
    }
  }
  return false;
}
