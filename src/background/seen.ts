import type { ExplainedFinding } from "../core/explanation";
import type { SeenFinding } from "../platform/protocol";
import { dropSession, readSession, writeSession } from "../platform/session-store";

/**
 * Errors that flash by: pages on the way from app to sign-in and back stand for a moment, and a reader sees no more than
 * a flicker. What stood on them is kept for the tab, in memory, for a while.
 */

interface Seen {
  /** Id of the document it stood on. */
  document: string;
  finding: ExplainedFinding;
  /** When it came and when its page was left, in milliseconds since 1970. */
  came: number;
  left?: number;
}

/** Who had a page before them for longer has read it. */
const moment = 15_000;
/** Longer ago it is no longer what somebody is asking about. */
const longestMemory = 10 * 60_000;
const mostSeen = 12;
/** So often the same error within a minute is a loop. */
const loop = { times: 3, within: 60_000 };

/** Notes what stands on a document now, and what has gone from it. Call it in the tab's turn. */
export async function noteSeen(
  tabId: number,
  document: string,
  findings: readonly ExplainedFinding[],
  now = Date.now(),
): Promise<void> {
  const before = await readSeen(tabId);
  const standing = new Set(findings.map(({ code }) => code));
  const kept = before.map((seen) =>
    seen.document === document && seen.left === undefined && !standing.has(seen.finding.code)
      ? { ...seen, left: now }
      : seen,
  );
  const known = new Set(kept.filter((seen) => seen.document === document).map(({ finding }) => finding.code));
  const added = findings.filter(({ code }) => !known.has(code)).map((finding) => ({ document, finding, came: now }));
  const next = [...kept, ...added].filter(({ came }) => now - came < longestMemory).slice(-mostSeen);
  if (next.length > 0 || before.length > 0) await writeSession(keyOf(tabId), next);
}

/**
 * What flashed by in a tab, the newest first and each code once, and what comes again and again.
 * @param standing codes that stand on the tab right now: they are named here only if they go in a loop
 */
export async function flashedBy(
  tabId: number,
  standing: ReadonlySet<string>,
  now = Date.now(),
): Promise<SeenFinding[]> {
  const all = (await readSeen(tabId)).filter(({ came }) => now - came < longestMemory).reverse();
  const codes = [...new Set(all.map(({ finding }) => finding.code))];
  return codes.flatMap((code) => {
    const [last, ...earlier] = all.filter(({ finding }) => finding.code === code);
    if (!last) return [];
    const times = 1 + earlier.filter(({ came }) => last.came - came < loop.within).length;
    const isLoop = times >= loop.times;
    const isBrief = last.left !== undefined && last.left - last.came < moment;
    if (!isLoop && (!isBrief || standing.has(code))) return [];
    return [{ finding: last.finding, time: last.came, ...(isLoop ? { loops: times } : {}) }];
  });
}

/** Forgets a tab. */
export const forgetSeen = (tabId: number): Promise<void> => dropSession(keyOf(tabId));

const readSeen = async (tabId: number): Promise<Seen[]> => (await readSession(keyOf(tabId), isSeenList)) ?? [];

const keyOf = (tabId: number): string => `seen-${tabId}`;

const isSeenList = (value: unknown): value is Seen[] =>
  Array.isArray(value) &&
  value.every((seen) => typeof seen?.came === "number" && typeof seen.finding?.explanation?.code === "string");
