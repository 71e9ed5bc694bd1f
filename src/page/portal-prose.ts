import { type CodeHit, findCodes } from "../core/codes";
import { type LogRecord, recordLimits } from "../core/record";
import type { PortalCode, TextPlace } from "./portal-code";
import { isDrawnElement } from "./portal-text";
import type { Steps } from "./slices";
import { isLongerThan } from "./text-length";

/** Reads codes out of texts: messages with a prefixed code, and JSON views, whose lines are cut into coloured pieces. */

/** What holds one line of text. */
const lineOf = ".view-line, pre, p, li, td, dd, [role='gridcell'], [role='cell'], [role='alert'], div, body";
/** What holds all that belongs to it. */
const wholeOf =
  ".monaco-editor, .view-lines, pre, [role='dialog'], [role='alert'], .ms-MessageBar, p, li, td, [role='row']";
/** Longer lines are whole pages without a structure; a code is then looked for in its own text node alone. */
const longestLine = 5000;
/** So much of a long text is read before the first word that was looked for. */
const besideWord = 200;
/** So much of a text is searched in one step. */
const searchedAtOnce = 1_000_000;
/** More of what belongs to a code than this is not asked of the browser. */
const longestWhole = 200_000;

/**
 * Gets ready to read the codes in the lines in which texts stand, each line once, in steps of which some give nothing.
 * @param words parts of codes and labels of which each text holds one
 */
export function createLineReader(words: ReadonlySet<string>): (text: Text) => Iterable<PortalCode | undefined> {
  const read = new Set<Element>();
  const known = new Map<Element, boolean>();
  const isShort = (element: Element) => {
    const short = known.get(element) ?? !isLongerThan(element, longestLine);
    known.set(element, short);
    return short;
  };
  return (text) => {
    const parent = text.parentElement;
    if (!parent || !isDrawnElement(parent)) return [];
    const line = [parent.closest(lineOf) ?? parent, parent].find(isShort);
    if (!line) return readAlone(text, words);
    if (read.has(line)) return [];
    read.add(line);
    return readLine(line);
  };
}

const isDrawn = ({ parentElement }: Text): boolean => parentElement !== null && isDrawnElement(parentElement);

function readLine(line: Element): PortalCode[] {
  const { text, pieces } = joinTexts(textsOf(line));
  return codesIn(text).flatMap(({ code, start }) => {
    const at = placeAt(pieces, start, code.length);
    // A line may have parts that are hidden.
    return at && isDrawn(at.node)
      ? [{ code, place: "text", ...at, record: () => recordOf(code, () => readWhole(line)) }]
      : [];
  });
}

/** A text node, and where it begins in the text of all. */
interface Piece {
  node: Text;
  start: number;
}

/** Joins texts, with a line break between those of different lines: a line may hold others. */
function joinTexts(nodes: readonly Text[]): { text: string; pieces: Piece[] } {
  let text = "";
  let last: Element | null | undefined;
  const pieces = nodes.map((node) => {
    const line = node.parentElement?.closest(lineOf);
    if (text !== "" && line !== last) text += "\n";
    last = line;
    const start = text.length;
    text += node.data;
    return { node, start };
  });
  return { text, pieces };
}

/** The codes in a text node of any length, where the first of them may stand. */
function* readAlone(node: Text, words: ReadonlySet<string>): Generator<PortalCode | undefined> {
  const place = yield* findFirst(node, words);
  const from = Math.max(0, place - besideWord);
  const text = node.substringData(from, longestLine);
  for (const { code, start, end } of codesIn(text)) {
    yield {
      code,
      place: "text",
      node,
      start: from + start,
      end: from + end,
      record: () => recordOf(code, () => text),
    };
  }
}

/** Where the first of the words begins in a text; its end where there is none. Piece by piece: `data` would be a copy of all. */
function* findFirst(node: Text, words: ReadonlySet<string>): Generator<undefined, number> {
  const across = Math.max(...[...words].map((word) => word.length));
  for (let from = 0; from < node.length; from += searchedAtOnce) {
    const piece = node.substringData(from, searchedAtOnce + across);
    // One plain search after the other takes a tenth of the time of one for all of them.
    const places = [...words].map((word) => piece.indexOf(word)).filter((place) => place >= 0);
    if (places.length > 0) return from + Math.min(...places);
    yield;
  }
  return node.length;
}

function* recordOf(code: string, read: () => string): Steps<LogRecord> {
  return { code, fields: [], text: (yield) ? "" : read() };
}

const codesIn = (text: string): CodeHit[] => findCodes(text, { trustLabels: true });

function textsOf(element: Element): Text[] {
  const texts: Text[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}

/** The text node at an offset of the joined text, if all of the code is in it. */
function placeAt(pieces: readonly Piece[], offset: number, length: number): TextPlace | undefined {
  const piece = pieces.findLast(({ start }) => start <= offset);
  if (!piece) return undefined;
  const start = offset - piece.start;
  return start + length <= piece.node.length ? { node: piece.node, start, end: start + length } : undefined;
}

/** With line breaks as they are drawn; Monaco has only the lines in the page that can be seen. */
function readWhole(line: Element): string {
  const around = line.closest<HTMLElement>(wholeOf);
  const whole = around && !isLongerThan(around, longestWhole) ? around : (line as HTMLElement);
  return (whole.innerText ?? whole.textContent ?? "").slice(0, recordLimits.text);
}
