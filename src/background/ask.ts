import type { ExplainedFinding } from "../core/explanation";
import type { Origin } from "../core/finding";
import type { Asked, AskedNote } from "../core/look-up";
import { withFirstAsMain } from "../core/main-first";
import { originOf } from "../core/origin";
import { readQuery } from "../core/query";
import { codesIn } from "../core/read";
import type { PageText } from "../platform/protocol";
import type { RuleStore } from "../rules/load";
import { explainMatches, lookUp } from "../rules/look-up";

/** Answers what the reader asks about a page: a text that they selected, or everything on it. */

export interface AskedAnswer {
  findings: ExplainedFinding[];
  note: AskedNote;
}

/** A text of a page as it is asked about. A page's own address may carry an error that was not selected. */
export function askedSelection(text: string, url: string): Asked {
  const origin = originOf(url);
  return origin.trust === "microsoft" ? { text, origin, url: withoutAnswer(url) } : { text, origin };
}

function withoutAnswer(address: string): string {
  const url = new URL(address);
  url.hash = "";
  url.searchParams.delete("error_description");
  return url.href;
}

/** Explains the codes in a selected text; without a code, what its words may mean. */
export async function explainSelection(rules: RuleStore, asked: Asked): Promise<AskedAnswer> {
  const { findings, matches, log, readOnly } = await lookUp(rules, asked);
  const note: AskedNote = {
    what: "selection",
    ...(log ? { log } : {}),
    ...(readOnly === undefined ? {} : { readOnly }),
  };
  if (findings.length > 0) return { findings, note };
  const guesses = await explainMatches(rules, matches, asked);
  // A code that was selected is no guess.
  const isGuess = readQuery(asked.text).kind !== "codes" && !/^\D*\d{5,7}\D*$/.test(asked.text);
  return isGuess ? { findings: guesses, note: { ...note, isGuess } } : { findings: guesses.slice(0, 1), note };
}

/**
 * Explains the codes on a page, one finding for each code and sign-in.
 * @param pageUrl address of the page, as the browser knows it: what a frame says of itself proves nothing by itself
 * @param known what is known of the page already, which may be more than stands on it
 */
export async function explainTexts(
  rules: RuleStore,
  texts: readonly PageText[],
  pageUrl: string,
  known: readonly ExplainedFinding[],
): Promise<ExplainedFinding[]> {
  const isMicrosofts = originOf(pageUrl).trust === "microsoft";
  const originOfFrame = (url: string): Origin => {
    const origin = originOf(url);
    return isMicrosofts ? origin : { ...origin, trust: "unconfirmed" };
  };
  const withCodes = texts.filter(({ text, url }) => codesIn(text, url).length > 0);
  const found = await Promise.all(
    withCodes.map(
      async ({ text, url }) => (await lookUp(rules, { text: text || url, origin: originOfFrame(url), url })).findings,
    ),
  );
  const all: ExplainedFinding[] = [...known];
  for (const finding of found.flat()) if (!all.some((other) => isSame(other, finding))) all.push(finding);
  return withFirstAsMain(all);
}

/** The same code of the same sign-in; where one of the two names no sign-in, the code decides. */
function isSame(a: ExplainedFinding, b: ExplainedFinding): boolean {
  const [idA, idB] = [a.facts.correlationId, b.facts.correlationId];
  return a.code === b.code && (idA === undefined || idB === undefined || idA === idB);
}
