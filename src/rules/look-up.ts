import { codeText } from "../core/code-text";
import { excerpt } from "../core/excerpt";
import type { ExplainedFinding } from "../core/explanation";
import type { Origin } from "../core/finding";
import { type LogRows, readLogRows } from "../core/log-rows";
import type { Asked, LookUp } from "../core/look-up";
import { mainFirst } from "../core/main-first";
import { readQuery, withCode } from "../core/query";
import { search } from "../core/search";
import { answerText } from "./answer";
import type { RuleStore } from "./load";

/** Answers whatever somebody asks, at the speed of typing: codes, words, a message, a log. */

/** Of a longer text only this much is read, in UTF-16 units. Rows of a log are read faster than messages. */
const limits = { text: 100_000, log: 1_000_000 };

/** More codes than a person goes through. */
const mostGroups = 50;
/** Codes that a text without a code may mean; more would be a search, and the lookup page is there for that. */
const mostGuesses = 5;

/** @param asked of any length and with anything in it */
export async function lookUp(rules: RuleStore, { text: whole, origin, url }: Asked): Promise<LookUp> {
  const log = readLogRows(whole.slice(0, limits.log));
  if (log) {
    const findings = await explainGroups(rules, log.groups, origin);
    return { findings, matches: [], log: totalsOf(log), ...cutAt(whole, limits.log) };
  }
  const cut = cutAt(whole, limits.text);
  const query = readQuery(whole.slice(0, limits.text));
  if (query.kind !== "text") {
    const [index, findWords] = await Promise.all([rules.index(), rules.words()]);
    return { findings: [], matches: search(query, { index, findWords }), ...cut };
  }
  const part = excerpt(query.text);
  if (part.kind === "counts") {
    const groups = part.counts.map(({ code, count }) => ({ code, count, text: codeText(code) }));
    const rows = groups.reduce((sum, { count }) => sum + count, 0);
    return { findings: await explainGroups(rules, groups, origin), matches: [], log: { rows, successes: 0 }, ...cut };
  }
  const findings = await answerText(rules, part.text, origin, url);
  return { findings: findings.sort(mainFirst), matches: [], ...cut };
}

/** What a text without a code may mean, the likeliest first. */
export async function explainMatches(
  rules: RuleStore,
  matches: LookUp["matches"],
  asked: Asked,
): Promise<ExplainedFinding[]> {
  const likeliest = matches.slice(0, mostGuesses);
  const guesses = await Promise.all(likeliest.map(({ code }) => explainCode(rules, code, asked)));
  return guesses.filter((guess) => guess !== undefined);
}

/**
 * What is known of a code that somebody chose for what they had asked.
 * @param asked words without a code are no message by themselves; with the code they are read as one
 */
export async function explainCode(
  rules: RuleStore,
  code: string,
  { text, origin }: Asked = { text: "", origin: { trust: "pasted" } },
): Promise<ExplainedFinding | undefined> {
  const message = withCode(readQuery(text.slice(0, limits.text)), code);
  const findings = await answerText(rules, message, origin);
  return findings.find((finding) => finding.code === code);
}

async function explainGroups(rules: RuleStore, groups: LogRows["groups"], origin: Origin): Promise<ExplainedFinding[]> {
  const explained = await Promise.all(
    groups.slice(0, mostGroups).map(async ({ code, count, text }, i) => {
      const findings = await answerText(rules, text, origin);
      const finding = findings.find((each) => each.code === code);
      return finding && { ...finding, main: i === 0, rows: count };
    }),
  );
  return explained.filter((finding) => finding !== undefined);
}

const totalsOf = ({ rows, successes }: LogRows): LookUp["log"] & object => ({ rows, successes });

const cutAt = (text: string, limit: number): { readOnly?: number } => (text.length > limit ? { readOnly: limit } : {});
