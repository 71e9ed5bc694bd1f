import type { FactName } from "./fact-names";

/**
 * Inline text as a tree of plain data. Rules are parsed into it when they are compiled; nothing is ever turned into HTML.
 * `Text` still has holes for values; `explain` fills them and yields `Filled`.
 */

/** A hole for a value of the message, with the words that stand there when it isn't known. */
export interface Hole {
  value: string;
  or: string;
}

export type Node =
  | string
  | Hole
  | { bold: Text }
  | { code: Text }
  /** A link by its name in `links.yaml`. */
  | { link: string; text: Text }
  /** A menu path by its name in `steps.yaml`. */
  | { go: string }
  /** An https address that the organisation wrote itself, in its rule pack. */
  | { address: string };
export type Text = Node[];

/** A value from the message, cleaned for display; `fact` says which. */
export interface Value {
  value: string;
  fact: string;
}

export type FilledNode = string | Value | { bold: Filled } | { code: Filled } | { link: Link | null; text: Filled };
export type Filled = FilledNode[];

/** A link that may be opened. Its host is a constant of ours or of the rule set, never a value. */
export interface Link {
  title: string;
  url: string;
  /** What to look for on the page, where no address leads to it. */
  find?: { fact: FactName; value: string };
}

/** The text without its marks, as a person reads it. */
export function plain(text: Filled): string {
  return text.map(plainNode).join("");
}

function plainNode(node: FilledNode): string {
  if (typeof node === "string") return node;
  if ("value" in node) return node.value;
  if ("bold" in node) return plain(node.bold);
  if ("code" in node) return plain(node.code);
  return plain(node.text);
}
