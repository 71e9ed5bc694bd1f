/** Finds AADSTS codes in any text that a person meets. Linear in the length of the text; knows nothing about pages. */

/** One place where a code stands. `text.slice(start, end)` is the code. */
export interface CodeHit {
  /** 5 to 7 digits; of a neighbour its name, see neighbours.ts. */
  code: string;
  /** Offset of its first character, in UTF-16 units. */
  start: number;
  /** Offset after its last character. */
  end: number;
  /**
   * `prefix`: written as AADSTSnnnnn. `link`: in an error?code= address. `list`: in an error_codes list.
   * `label`: a bare number beside a label such as "Sign-in error code".
   */
  how: "prefix" | "link" | "list" | "label";
}

/** What is known of the place where a text stands. */
export interface CodeOptions {
  /** The text stands on a host that is known to write sign-in errors, so that a plain "Error Code: 53003" counts. */
  trustLabels?: boolean;
}

/** Cheap test that comes before any reading: true when a prefixed code or one of our labels may stand in the text. */
export const mayHaveCode = (text: string): boolean => gate.test(text);
const gate =
  /AADSTS|error(?:[ _?]|%(?:25)?3f)?codes?|errorNo|result ?type|status code|failure|interrupted|fehlercode|code d.erreur|c[oó]digo d[eo] err|codice (?:di )?err|foutcode|エラー ?コード|错误代码|錯誤碼/i;

/**
 * All codes in the order in which they stand; one that is written twice comes twice.
 * @param text any text: plain, JSON, doubly escaped, URL-encoded, HTML-escaped
 */
export function findCodes(text: string, options: CodeOptions = {}): CodeHit[] {
  if (!mayHaveCode(text)) return [];
  const hits = [...prefixed(text), ...linked(text), ...listed(text), ...labelled(text, options.trustLabels ?? false)];
  hits.sort((a, b) => a.start - b.start);
  return hits.filter((hit, i) => hit.start !== hits[i - 1]?.start);
}

/** Space in its many spellings: blanks, no-break space, zero-width characters, and the escapes of URLs, HTML and JSON. */
const gap = String.raw`(?:[\s\u00a0\u200b-\u200f\u2060\ufeff]|%20|\+|&nbsp;|&#160;|\\u00a0){0,4}`;
const prefix = new RegExp(String.raw`AADSTS${gap}(?:[-:#：]|%3a|error(?:\s+code)?|code)?${gap}(\d{5,7})(?!\d)`, "gi");

function* prefixed(text: string): Generator<CodeHit> {
  for (const match of text.matchAll(prefix)) {
    const end = match.index + match[0].length;
    if (insideIdentifier(text, match.index, end)) continue;
    yield hit(match, "prefix");
  }
}

/** Escapes that end in a letter or digit, and ids and times to which a broken line was glued. */
const mayPrecede = /(?:\\[nrt]|\\u[0-9a-f]{4}|%[0-9a-f]{2}|\dZ|[0-9a-f]{4}-[0-9a-f]{12})$/i;
const identifierGoesOn = /^(?:Error|Exception|Code|_\w|\()/;

/**
 * `isAADSTS50173`, `CODE_AADSTS50011`, `AADSTS9002326Error` are names in a program, not errors. Words written without blanks,
 * as in "提示AADSTS50194", are no part of a name.
 */
export function insideIdentifier(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  const joined = /[a-z\d]_?$/i.test(before) && !mayPrecede.test(before);
  return joined || identifierGoesOn.test(text.slice(end, end + 10));
}

const link =
  /(?:https?:(?:\\?\/){2}([\w.-]{1,200})\\?\/)?(?:[\w.-]{0,80}\\?\/)?error(?:\?|%(?:25)?3f)code(?:=|%(?:25)?3d)(\d{5,7})(?!\d)/gi;

function* linked(text: string): Generator<CodeHit> {
  for (const match of text.matchAll(link)) {
    const host = match[1];
    if (host && !/(?:microsoft|windows\.net|sovcloud|chinacloudapi)/i.test(host)) continue;
    yield hit(match, "link");
  }
}

const list = /error_codes?["'\\]*\s*[:=]\s*["'\\]*\[([\d,\s]{5,200})\]/gi;

function* listed(text: string): Generator<CodeHit> {
  for (const match of text.matchAll(list)) {
    const numbers = match[1] ?? "";
    const from = match.index + match[0].length - 1 - numbers.length;
    for (const number of numbers.matchAll(/\d+/g)) {
      if (number[0].length < 5 || number[0].length > 7) continue;
      const start = from + number.index;
      yield { code: number[0], start, end: start + number[0].length, how: "list" };
    }
  }
}

/** Labels that only sign-in records use. */
const ownLabel = /(?:sign-?in error code|errorNo|error_codes)/;
/** Labels that other products use too: they count on known hosts and in what is plainly a sign-in record. */
const sharedLabel =
  /(?:error ?code|failure ?code|result ?type|status code|fehlercode|code d[’']erreur|c[oó]digo (?:de|do) err(?:or|o)|codice (?:di )?errore|foutcode|エラー ?コード|错误代码|錯誤碼)/;
const label = new RegExp(
  String.raw`(?:(${ownLabel.source})|(?<![\p{L}\d])${sharedLabel.source})["'\\*_]{0,8}[\s\u00a0]{0,80}(?:[:=：|,]|is)?[\s\u00a0>]{0,80}["'\\*_]{0,8}(\d{5,7})(?![\d\p{L}-]|[.,]\d)`,
  "giu",
);
/** A row of the portal copied without its labels: the status on one line, the number alone on the next. */
const statusLine = /(?:^|\n)[ \t>]*(?:Failure|Interrupted)[ \t]*\r?\n[ \t>]*(\d{5,7})[ \t]*(?=\r?\n|$)/g;
/** What a sign-in record has beside its number. */
const company =
  /correlation.?id|request.?id|trace.?id|failure.?reason|resultdescription|signinlogs|remediation|userprincipalname|conditionalaccess|(?:^|[\s>])message[\s:]|AADSTS/i;
/** How far from the number the rest of its record is looked for. */
const neighbourhood = 1500;

function* labelled(text: string, trusted: boolean): Generator<CodeHit> {
  for (const match of text.matchAll(label)) {
    const around = () => text.slice(Math.max(0, match.index - neighbourhood), match.index + neighbourhood);
    if (trusted || match[1] || company.test(around())) yield hit(match, "label");
  }
  for (const match of text.matchAll(statusLine)) yield hit(match, "label");
}

/** A hit whose code is the last group of the match and stands at its end, blanks aside. */
function hit(match: RegExpExecArray, how: CodeHit["how"]): CodeHit {
  const code = match[match.length - 1] ?? "";
  const start = match.index + match[0].lastIndexOf(code);
  return { code, start, end: start + code.length, how };
}
