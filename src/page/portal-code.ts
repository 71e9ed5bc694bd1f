import type { LogRecord } from "../core/record";
import type { Steps } from "./slices";

/** One code that stands on an admin page. */
export interface PortalCode {
  code: string;
  /** `pane`: the details that somebody has opened, which come before the rows of a list and running text. */
  place: "pane" | "row" | "text";
  /** Where it stands in the page's own text; the label's text where the value is in a field and so is no text. */
  node: Text;
  start: number;
  end: number;
  /** Reads the row, pane or text that the code belongs to, when somebody wants to know. */
  record(): Steps<LogRecord>;
}

/** Where digits stand. */
export type TextPlace = Pick<PortalCode, "node" | "start" | "end">;

/** Places the digits of a code in the first of the text nodes that has them. */
export function placeCode(code: string, texts: readonly Text[]): TextPlace | undefined {
  for (const node of texts) {
    const start = node.data.indexOf(code);
    if (start >= 0) return { node, start, end: start + code.length };
  }
  return undefined;
}
