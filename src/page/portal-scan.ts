import type { PortalCode } from "./portal-code";
import { headerOf, readColumn } from "./portal-grid";
import { readPair } from "./portal-pane";
import { readLine } from "./portal-prose";
import { findHints, hintsIn } from "./portal-text";

/** A page with more codes is read by nobody line by line. */
const mostCodes = 200;

/** What a look at an admin page gave. */
export interface PortalScan {
  /** A code or one of its labels stands in the page, shown or not: from now on any change may matter. */
  mayHold: boolean;
  /** The codes that are drawn, in the order of the page, each place once. */
  codes: PortalCode[];
}

/** Finds all codes that stand on an admin page. One search through its text says that there are none, nearly always. */
export function scanPortal(document: Document): PortalScan {
  const hints = document.body ? hintsIn(document, document.body.textContent ?? "") : [];
  if (hints.length === 0) return { mayHold: false, codes: [] };
  const found = new Map<Text, PortalCode[]>();
  const columns = new Set<Element>();
  let count = 0;
  const add = (codes: readonly PortalCode[]) => {
    for (const code of codes) {
      const there = found.get(code.node) ?? [];
      if (count >= mostCodes || there.some(({ start }) => start === code.start)) continue;
      found.set(code.node, [...there, code]);
      count++;
    }
  };
  for (const text of findHints(document, hints)) {
    const column = headerOf(text);
    if (column) {
      if (!columns.has(column.header)) add(readColumn(column.header, column.grid));
      columns.add(column.header);
      continue;
    }
    const pair = readPair(text);
    add(pair ? [pair] : readLine(text));
  }
  return { mayHold: true, codes: [...found.values()].flat().sort(byPlace) };
}

function byPlace(a: PortalCode, b: PortalCode): number {
  if (a.node === b.node) return a.start - b.start;
  return a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
