import { findCodes } from "../core/codes";
import { recordLimits } from "../core/record";
import type { PortalCode, TextPlace } from "./portal-code";
import { isDrawnElement } from "./portal-text";

/** Reads codes out of texts: messages with a prefixed code, and JSON views, whose lines are cut into coloured pieces. */

/** What holds one line of text. */
const lineOf = ".view-line, pre, p, li, td, dd, [role='gridcell'], [role='cell'], [role='alert'], div, body";
/** What holds all that belongs to it. */
const wholeOf =
  ".monaco-editor, .view-lines, pre, [role='dialog'], [role='alert'], .ms-MessageBar, p, li, td, [role='row']";
/** Longer lines are whole pages without a structure; a code is then looked for in its own text node alone. */
const longestLine = 5000;

/** The codes in the line in which a text stands. */
export function readLine(text: Text): PortalCode[] {
  const parent = text.parentElement;
  if (!parent || !isDrawnElement(parent)) return [];
  const around = parent.closest(lineOf) ?? parent;
  const line = (around.textContent ?? "").length > longestLine ? parent : around;
  const pieces = textsOf(line);
  const joined = pieces.map(({ data }) => data).join("");
  return findCodes(joined, { trustLabels: true }).flatMap(({ code, start }) => {
    const at = placeAt(pieces, start, code.length);
    return at ? [{ code, place: "text", ...at, record: () => ({ code, fields: [], text: readWhole(line) }) }] : [];
  });
}

function textsOf(element: Element): Text[] {
  const texts: Text[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}

/** The text node at an offset of the joined text, if all of the code is in it. */
function placeAt(pieces: Text[], offset: number, length: number): TextPlace | undefined {
  let before = 0;
  for (const node of pieces) {
    const start = offset - before;
    before += node.length;
    if (offset < before) return start + length <= node.length ? { node, start, end: start + length } : undefined;
  }
  return undefined;
}

/** With line breaks as they are drawn; Monaco has only the lines in the page that can be seen. */
function readWhole(line: Element): string {
  const whole = line.closest<HTMLElement>(wholeOf) ?? (line as HTMLElement);
  return (whole.innerText ?? whole.textContent ?? "").slice(0, recordLimits.text);
}
