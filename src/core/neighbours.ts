import { findAskedCodes } from "./asked-codes";
import { type CodeHit, type CodeOptions, insideIdentifier } from "./codes";

/**
 * Finds the codes of AADSTS's neighbours: Azure AD B2C, the broker that signs apps in on Windows, joining and managing a
 * device. Each is kept as one name in one spelling ("AADB2C90118", "CAA20004", "0x801C03F2"), never as a number, so that
 * none can be taken for an AADSTS code. For texts that are asked about; pages are not searched for them.
 */

/**
 * The families, by what their codes begin with; rules/neighbours has a file for each. Sources: Azure AD B2C error codes;
 * WebProviderError.ErrorCode; MDM registration error values; Troubleshoot Microsoft Entra hybrid joined devices (2026).
 */
const names = String.raw`AADB2C9\d{4}|CAA[0-9A-F]{5}|0x80(?:18|1C)[0-9A-F]{4}|0xC0048[0-9A-F]{3}`;
const whole = new RegExp(`^(?:${names})$`);
const beginning = /^(?:AADB2C\d{0,5}|CAA[0-9A-F]{0,5}|0x801(?:[8C][0-9A-F]{0,4})?|0xC004(?:8[0-9A-F]{0,3})?)$/;

/** True for a neighbour's code in the spelling in which it is kept. */
export const isNeighbour = (code: string): boolean => whole.test(code);

/**
 * A neighbour's code, or the beginning of one, in the spelling in which it is kept; nothing for any other word.
 * @param word as somebody types it: "0xcaa2", "aadb2c90118", "3399614467"
 */
export function readNeighbour(word: string): string | undefined {
  const name = /^\d{10}$/.test(word) ? nameOfNumber(Number(word)) : spell(word);
  return isNeighbour(name) || (name.length > 3 && beginning.test(name)) ? name : undefined;
}

/** The broker's codes are written with and without 0x; the others always with it. */
const spell = (word: string): string =>
  word
    .toUpperCase()
    .replace(/^0XCAA/, "CAA")
    .replace(/^0X/, "0x");

/** No identifier, hash or GUID goes on here. */
const free = { before: String.raw`(?<![\p{L}\d_-])`, after: String.raw`(?![\p{L}\d_]|-[\da-fA-F]{4}-)` };
const b2c = /AADB2C9\d{4}(?!\d)/gi;
const hex = new RegExp(
  `${free.before}0x(?:CAA[0-9A-F]{5}|80(?:18|1C)[0-9A-F]{4}|C0048[0-9A-F]{3})${free.after}`,
  "giu",
);
/** Without 0x only in capitals: in small letters it is the beginning of a hash. */
const bare = new RegExp(`${free.before}CAA[0-9A-F]{5}${free.after}`, "gu");
/** Windows also shows its own without 0x, and libraries print all of them as a decimal number, signed or not. */
const labelled =
  /(?:(?:\b|_)error(?:[ _]?code(?:, Value)?)?|\bhresult|\bwam[a-z_]{0,40})["'\])]{0,3}[ \t]{0,4}[:=_(]?[ \t]{0,4}["'([]{0,2}(80(?:18|1C)[0-9A-F]{4}|-?\d{9,10})(?![\p{L}\d_]|[.,]\d|-[\da-f])/giu;

const gate = /AADB2C|CAA|0x80|0xC0|error|hresult|wam/i;

/** All neighbours' codes of a text in the order in which they stand. Linear in the length of the text. */
export function findNeighbours(text: string): CodeHit[] {
  if (!gate.test(text)) return [];
  const unmistakable = [...text.matchAll(b2c), ...text.matchAll(hex)]
    .map((match) => hitOf(match, match[0]))
    .filter(({ start, end }) => !insideIdentifier(text, start, end));
  const words = [...text.matchAll(bare)].map((match) => hitOf(match, match[0]));
  return [...unmistakable, ...words.filter((_, i) => !isListed(text, words, i)), ...fromLabels(text)].sort(
    (a, b) => a.start - b.start,
  );
}

/** All codes of a text that is asked about, AADSTS's and its neighbours', in the order in which they stand. */
export const findAllCodes = (text: string, options?: CodeOptions): CodeHit[] =>
  [...findAskedCodes(text, options), ...findNeighbours(text)].sort((a, b) => a.start - b.start);

/** Codes that stand among words, as in a title that lists some. They may be looked up; no message says them. */
export function mentionedNeighbours(text: string): string[] {
  const names = (text.match(word) ?? []).map(readNeighbour);
  return [...new Set(names.filter((name) => name !== undefined && isNeighbour(name)))] as string[];
}
const word = new RegExp(String.raw`${free.before}[\p{L}\d]{8,11}${free.after}`, "giu");

function* fromLabels(text: string): Generator<CodeHit> {
  for (const match of text.matchAll(labelled)) {
    const value = match[1] ?? "";
    const name = /^80/.test(value) && value.length === 8 ? spell(`0x${value}`) : nameOfNumber(Number(value));
    if (isNeighbour(name)) yield { ...hitOf(match, value), code: name };
  }
}

const nameOfNumber = (number: number): string => spell(`0x${(number < 0 ? number + 2 ** 32 : number).toString(16)}`);

function hitOf(match: RegExpExecArray, written: string): CodeHit {
  const start = match.index + match[0].lastIndexOf(written);
  return { code: spell(written), start, end: start + written.length, how: "prefix" };
}

/** "CAA50021, CAA2000B": a message says one code; several in a row are somebody's list of them. */
function isListed(text: string, all: readonly CodeHit[], i: number): boolean {
  const joins = (a: CodeHit, b: CodeHit) =>
    a.code !== b.code && /^\s{0,3}(?:[,;/&|+]|and|or)?\s{0,3}$/i.test(text.slice(a.end, Math.min(b.start, a.end + 12)));
  const [before, hit, after] = [all[i - 1], all[i], all[i + 1]];
  return (before && hit && joins(before, hit)) || (hit && after && joins(hit, after)) || false;
}
