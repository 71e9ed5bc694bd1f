import { decodePart } from "./decode-part";

/** Undoes the layers of escaping in which messages travel, so that values can be read as they were written. */

/** More layers than anybody has seen; a bound against texts made to loop. */
const maxLayers = 6;

/**
 * The text as a person would have read it first: JSON, URL and HTML escapes undone as often as they were applied,
 * one kind of line break, plain blanks, no zero-width characters. Never throws; linear in the length of the text.
 */
export function readable(text: string): string {
  let current = plainCharacters(text);
  for (let layer = 0; layer < maxLayers; layer++) {
    const next = plainCharacters(undoHtml(undoUrl(undoJson(current))));
    if (next === current) break;
    current = next;
  }
  return current;
}

/** Within every layer: a character that nobody sees may stand in the middle of an escape. */
const plainCharacters = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "");

/** Escapes that only a JSON text has; a lone `\n` could be a Windows account (CONTOSO\nancy). */
const jsonEscaped = /\\["\\/]|\\r\\n|\\u00[0-9a-f]{2}|\\n\s*(?:Trace|Correlation|Timestamp|Request)/i;
const jsonLetters: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "", f: "" };

function undoJson(text: string): string {
  if (!jsonEscaped.test(text)) return text;
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))/g, (_, hex: string | undefined, letter: string) =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (jsonLetters[letter] ?? letter),
  );
}

const urlEncoded =
  /AAD(?:STS|B2C)\d{5,7}(?:%(?:25)*(?:3a|20)|:?\+)|error_description=[^\s&]{0,400}(?:%[0-9a-f]{2}|\+)/i;
const plusForBlank = /AAD(?:STS|B2C)\d{5,7}(?::|%3a)?\+|error_description=[^\s&]{0,400}\+/i;

function undoUrl(text: string): string {
  if (!urlEncoded.test(text)) return text;
  // A plus that belongs to the offset of a time (…:43+02:00) stays.
  const spaced = plusForBlank.test(text) ? text.replace(/(?<!:\d\d(?:\.\d{1,9})?)\+/g, " ") : text;
  return spaced.replace(/(?:%[0-9a-fA-F]{2})+/g, decodePart);
}

const htmlNames: Record<string, string> = { quot: '"', apos: "'", amp: "&", lt: "<", gt: ">", nbsp: " " };

/** HTML character references undone once; unknown names stay. */
export function undoHtml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(quot|apos|amp|lt|gt|nbsp));/gi, (whole, hex, digits, name) => {
    if (name) return htmlNames[String(name).toLowerCase()] ?? whole;
    const point = hex ? Number.parseInt(hex, 16) : Number.parseInt(digits, 10);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
