import { codeText } from "./code-text";
import { findAllCodes, mentionedNeighbours, readNeighbour } from "./neighbours";
import { readable } from "./readable";

/** Tells what somebody typed or pasted: codes alone, a text with codes in it, or words. */
export type Query =
  | { kind: "empty" }
  /** Codes, or the beginning of one, and nothing beside them that could be read. */
  | { kind: "codes"; codes: string[] }
  /** A text with codes in it, as it was given. */
  | { kind: "text"; text: string }
  /** `mentioned` stand among the words and may be codes. */
  | { kind: "words"; words: string; mentioned: string[] };

/** Of a longer text only this much is searched, in UTF-16 units: nobody describes an error at greater length. */
const longestWords = 500;

/** Words that people put beside a bare code. */
const besides =
  /\b(?:microsoft|azure|ad|aad|entra(?: ?id)?|sign-?in|login|error|errors|code|codes|number|no|id|sts)\b/gi;
const codeForms = /AADSTS|[\s:;,.#()[\]'"“”|/&+*_=-]+/gi;

/** As long as a code, and no part of a word. */
const bareNumber = /(?<![\p{L}\d])\d{5,7}(?![\p{L}\d])/gu;

/** @param text at most as long as the caller wants to read */
export function readQuery(text: string): Query {
  if (text.trim() === "") return { kind: "empty" };
  const read = readable(text);
  if (text.length > longestWords) return findAllCodes(read).length > 0 ? { kind: "text", text } : toWords(read);
  const plain = plainDigits(read);
  const codes = onlyCodes(plain);
  if (codes) return { kind: "codes", codes };
  if (findAllCodes(read).length > 0) return { kind: "text", text };
  return findAllCodes(plain).length > 0 ? { kind: "text", text: plain } : toWords(plain);
}

function toWords(text: string): Query {
  const words = text.slice(0, longestWords);
  const numbers = words.match(bareNumber) ?? [];
  return { kind: "words", words, mentioned: [...numbers, ...mentionedNeighbours(words)] };
}

/**
 * What somebody asked as a message with the code that they chose for it: a number that stands in their words is written as
 * a code, else the code stands before them. Alone where they asked for codes.
 */
export function withCode(query: Query, code: string): string {
  const name = codeText(code);
  if (query.kind !== "words") return name;
  const named = query.words.replaceAll(bareNumber, (number) => (number === code ? name : number));
  return named === query.words ? `${name}: ${query.words}` : named;
}

/** The codes, where nothing else is said. Several numbers must each be as long as a code. */
function onlyCodes(text: string): string[] | undefined {
  const parts = text.replace(besides, " ").replace(codeForms, " ").trim().split(/ +/);
  const neighbours = parts.map(readNeighbour);
  if (neighbours.every((name) => name !== undefined)) return [...new Set(neighbours)];
  if (!parts.every((part) => /^\d+$/.test(part))) return undefined;
  const joined = parts.join("");
  // "50 011": one code in two pieces, as a line break or a careful reader leaves it.
  if (joined.length <= 7 && parts.some((part) => part.length < 5)) return joined.length > 1 ? [joined] : undefined;
  return parts.every((part) => part.length >= 5 && part.length <= 7) ? [...new Set(parts)] : undefined;
}

/** Digits of other scripts and widths as the service writes them. */
function plainDigits(text: string): string {
  return text.normalize("NFKC").replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

/** Digits of a script follow each other from zero to nine, and the zero's code point ends in 0 or 6. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  const last = point & 0xf;
  const five = String.fromCodePoint(point - last + 5);
  return /\p{Nd}/u.test(five) ? last : last - 6;
}
