import { escapeRegExp } from "./escape-reg-exp";
import { type FactName, type Facts, isFactName } from "./fact-names";

/**
 * Message skeletons: the service's sentences with `{fact}` for values, `(a|b)` for alternatives and `[…]` for optional parts.
 * A skeleton is matched piece by piece, so that a message that breaks off still gives its first values, and in linear time.
 */

/** A skeleton without choices: literal pieces with a value between each two. */
interface Variant {
  literals: RegExp[];
  values: FactName[];
  /** The mark that closes a value before each literal piece: a quote or bracket; none where it begins with a word. */
  closings: (RegExp | undefined)[];
  /** Letters of the literal pieces, to tell the better of two matches. */
  weights: number[];
}

/** Stand for the empty pieces before a value that opens its skeleton, and after one that closes it. */
const startOfText = /^/;
const endOfValue = /$/;

const quoteMark = /["'‘’“”`]/;

export interface Skeleton {
  source: string;
  variants: Variant[];
}

/** What one skeleton read from a message. */
export interface SkeletonMatch {
  facts: Facts;
  /** Letters of literal text that matched. */
  weight: number;
  /** The whole skeleton matched, to its last piece. */
  complete: boolean;
}

/** A message is a paragraph: values and pieces that are further apart belong to something else. */
const longestValue = 600;
const firstPieceWithin = 400;
const mostVariants = 64;

/**
 * @param source a skeleton as written in a rule
 * @throws {Error} naming what is wrong: an unknown fact, two values side by side, a bracket that isn't closed, too many choices
 */
export function compileSkeleton(source: string): Skeleton {
  return { source, variants: expand(source).map(toVariant) };
}

/**
 * Reads a message with a skeleton.
 * @param text a message without escapes, beginning at or shortly before the service's sentence
 * @returns nothing when not even the first piece is there
 */
export function matchSkeleton(skeleton: Skeleton, text: string): SkeletonMatch | undefined {
  let best: SkeletonMatch | undefined;
  for (const variant of skeleton.variants) {
    const match = matchVariant(variant, text);
    if (match && (!best || betterThan(match, best))) best = match;
  }
  return best;
}

/** More of the sentence counts more; of equals the one that is matched to its end. */
const betterThan = (a: SkeletonMatch, b: SkeletonMatch): boolean =>
  a.weight > b.weight || (a.weight === b.weight && a.complete && !b.complete);

function matchVariant(variant: Variant, text: string): SkeletonMatch | undefined {
  const facts: Facts = {};
  let position = 0;
  let weight = 0;
  let before = "";
  for (const [i, literal] of variant.literals.entries()) {
    const last = i === variant.literals.length - 1;
    const window = text.slice(position, position + (i === 0 ? firstPieceWithin : longestValue));
    const found = literal === endOfValue ? { index: endOfSentence(window), 0: "" } : literal.exec(window);
    if (!found) {
      if (i === 0) return undefined;
      // The message breaks off or goes on in other words; a value that was closed is one all the same.
      const closed = variant.closings[i]?.exec(window);
      if (closed && isOpened(before, closed[0], window)) keep(facts, variant, i, window.slice(0, closed.index));
      return { facts, weight, complete: false };
    }
    const value = window.slice(0, found.index);
    const opening = i === 1 ? variant.literals[0] : undefined;
    keep(facts, variant, i, opening ? behind(opening, value) : value);
    position += found.index + found[0].length;
    before = found[0];
    weight += variant.weights[i] ?? 0;
    if (last) return { facts, weight, complete: true };
  }
  return undefined;
}

/** Only what stands between two marks is a value where the sentence goes on in other words. */
const isOpened = (before: string, closing: string, value: string): boolean =>
  closing === ")" || (/["'‘’“”`«»*]\s*$/.test(before) && !/^\s/.test(value));

/** Of what stands before a sentence that opens with a value: the line, or the quotation that it ends in. */
function lastWords(text: string): string {
  const line = text.trimEnd().split("\n").at(-1) ?? "";
  return /(?<=[\s:(])["'‘“„«][^"'‘“„«]{1,200}["'’”»]$/.exec(line)?.[0] ?? line;
}

/** The first value of a sentence. What the sentence opens with may stand in the words before it as well. */
function behind(opening: RegExp, value: string): string {
  if (opening === startOfText) return lastWords(value);
  const again = opening.exec(value);
  return again ? behind(opening, value.slice(again.index + again[0].length)) : value;
}

/** Keeps the value that stands before the piece `i`. Blanks inside its quotes are its own. */
function keep(facts: Facts, { values, closings }: Variant, i: number, text: string): void {
  const name = values[i - 1];
  const line = text.replace(/\n[ \t]{0,9}>[ \t>]{0,9}/g, " ");
  const value = closings[i] === quoteMark ? line.replace(wrapping, "") : unquote(line);
  if (name && value !== "") facts[name] = value;
}

/** Where a value ends that closes its skeleton: at the end of its sentence, line or quotation. */
function endOfSentence(text: string): number {
  return (
    text.slice(1).search(/[.,;]?(?:\s{0,20}\n|$)|[.;]\s|[.;]?"(?=[,}\]])|\s(?:Trace|Correlation|Request) ID\b/i) + 1
  );
}

/** French sets a blank inside its quotes; it is no part of the value. */
const wrapping = /^(?:\*\*(?!\*)|«[ \t]{0,4}|["'‘’“”„`»「」])+|(?:(?<!\*)\*\*|[ \t]{0,4}»|["'‘’“”`«「」]){1,12}$/g;

/** A value as it was written, without the quotes and the bold marks around it. */
export function unquote(value: string): string {
  const bare = value.replace(/^[ \t]*\n[ \t>]*|[ \t]{0,40}\n[ \t>]*$/g, "");
  const quoted = bare.replace(/^[ \t]+(?=["'‘“„`«*])|(?<=["'’”“`»*])[ \t]+$/g, "").replace(wrapping, "");
  // Blanks inside the quotes are the value's own; around an unquoted one they are not.
  return quoted === bare ? bare.trim() : quoted;
}

/** All readings of the choices, as lists of plain pieces; `{fact}` stays. */
function expand(source: string): string[] {
  const open = /\\.|[([]/g;
  for (let match = open.exec(source); match; match = open.exec(source)) {
    if (match[0].startsWith("\\")) continue;
    const start = match.index;
    const end = closing(source, start);
    const inner = source.slice(start + 1, end);
    const choices = match[0] === "[" ? [...split(inner), ""] : split(inner);
    const rest = source.slice(end + 1);
    const readings = choices.flatMap((choice) => expand(choice + rest));
    if (readings.length > mostVariants) throw new Error(`more than ${mostVariants} readings; write several skeletons`);
    return readings.map((reading) => source.slice(0, start) + reading);
  }
  return [source];
}

function closing(source: string, start: number): number {
  let depth = 0;
  for (let i = start; i < source.length; i++) {
    const char = source[i] ?? "";
    if (char === "\\") i++;
    else if ("([".includes(char)) depth++;
    else if (")]".includes(char) && --depth === 0) return i;
  }
  throw new Error(`a bracket opened at character ${start + 1} is never closed; write \\( for a plain one`);
}

function split(inner: string): string[] {
  const parts = [""];
  let depth = 0;
  for (let i = 0; i < inner.length; i++) {
    const char = inner[i] ?? "";
    if (char === "|" && depth === 0) {
      parts.push("");
      continue;
    }
    const piece = char === "\\" ? char + (inner[++i] ?? "") : char;
    if ("([".includes(char)) depth++;
    if (")]".includes(char)) depth--;
    parts[parts.length - 1] += piece;
  }
  return parts;
}

function toVariant(reading: string): Variant {
  const pieces = reading.split(/(?<!\\)\{([^{}]*)\}/);
  const variant: Variant = { literals: [], values: [], closings: [], weights: [] };
  for (const [i, piece] of pieces.entries()) {
    if (i % 2 === 1) {
      if (!isFactName(piece)) throw new Error(`{${piece}} is not a fact`);
      variant.values.push(piece);
      continue;
    }
    const literal = piece.replace(/\\(.)/g, "$1");
    const last = i === pieces.length - 1;
    if (i > 0 && !last && literal.trim() === "") throw new Error(`two values with nothing between them`);
    variant.literals.push(literal.trim() !== "" ? toPattern(literal) : last ? endOfValue : startOfText);
    variant.closings.push(/^["'‘’“”]/.test(literal) ? quoteMark : literal.startsWith(")") ? /\)/ : undefined);
    variant.weights.push(literal.replace(/\W/g, "").length);
  }
  return variant;
}

const oneQuote = "[\"'‘’“”`«»]";
/** Quotes, perhaps doubled, perhaps with bold marks inside or outside; a masked value ('**') is not swallowed with them. */
const anyQuote = String.raw`(?:${oneQuote}{1,2}(?:\*\*(?=[^*"'\s]))?|(?<=\S)\*\*${oneQuote}{1,2}|\*\*(?!\*)${oneQuote}?)?`;

/** What may follow a blank: more of them, and the marks in front of the lines of a quoted message. */
const quotedBreak = "[\\s>]{0,79}";
const blanks = `(?:\\s${quotedBreak})?`;

/** Literal text as a pattern that does not mind white space, letter case, the kind of quotes and of a dash between blanks. */
function toPattern(literal: string): RegExp {
  const marks = /^["'‘’“”]+([^\p{L}\d\s"'‘’“”]*)$/u.exec(literal);
  if (marks) return closingMarks(escapeRegExp(marks[1] ?? ""));
  const source = escapeRegExp(literal)
    .replace(/\s{0,8}["'‘’“”]+\s*/g, (quotes) => {
      const before = /^\s/.test(quotes) ? blanks : "";
      const after = /\s$/.test(quotes) ? blanks : "";
      return before + anyQuote + after;
    })
    .replace(/(?<=\s)-(?=\s)/g, "[-–—]")
    .replace(/\s+/g, `\\s${quotedBreak}`);
  return new RegExp(source, "i");
}

/** A quote with a full stop after it: the quote may be missing, but then the stop has to end the sentence. */
const closingMarks = (rest: string): RegExp =>
  new RegExp(rest === "" ? `${oneQuote}{1,3}` : `${oneQuote}{1,3}${rest}|${rest}(?=\\s|$)`);
