import type { PortalCode } from "./portal-code";
import { headerOf, readColumn } from "./portal-grid";
import { findHints } from "./portal-hints";
import { readPair } from "./portal-pane";
import { createLineReader } from "./portal-prose";
import type { Steps } from "./slices";

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
export function* scanPortal(document: Document): Steps<PortalScan> {
  const { words, texts } = yield* findHints(document);
  if (words.size === 0) return { mayHold: false, codes: [] };
  yield;
  const found = new Map<Text, PortalCode[]>();
  let count = 0;
  for (const code of codesAt(texts, words)) {
    if (yield) break;
    if (!code) continue;
    const there = found.get(code.node) ?? [];
    if (there.some(({ start }) => start === code.start)) continue;
    found.set(code.node, [...there, code]);
    if (++count >= mostCodes) break;
  }
  return { mayHold: true, codes: [...found.values()].flat().sort(byPlace) };
}

/** What texts lead to, in small steps, some of which give nothing. A column in which several of them stand is read once. */
function* codesAt(texts: Iterable<Text>, words: ReadonlySet<string>): Generator<PortalCode | undefined> {
  const columns = new Set<Element>();
  const readLine = createLineReader(words);
  for (const text of texts) {
    yield undefined;
    const column = headerOf(text);
    if (column) {
      if (!columns.has(column.header)) yield* readColumn(column.header, column.grid);
      columns.add(column.header);
      continue;
    }
    const pair = readPair(text);
    if (pair) yield pair;
    else yield* readLine(text);
  }
}

function byPlace(a: PortalCode, b: PortalCode): number {
  if (a.node === b.node) return a.start - b.start;
  return a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
