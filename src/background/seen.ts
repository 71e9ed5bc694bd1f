import type { ExplainedFinding } from "../core/explanation";
import type { SeenFinding } from "../platform/protocol";
import { readSession, writeSession } from "../platform/session-store";
import { isStoredFinding } from "./stored-finding";

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

/** Not for what came in the future: the clock was put back since, and nobody knows how long ago that was. */
const isRecentAt = ({ came }: Seen, now: number): boolean => came <= now && now - came < longestMemory;

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
  const next = [...kept, ...added].filter((seen) => isRecentAt(seen, now)).slice(-mostSeen);
  if (next.length > 0 || before.length > 0) await writeSession(seenKey(tabId), next);
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
  const all = (await readSeen(tabId)).filter((seen) => isRecentAt(seen, now)).reverse();
  const codes = [...new Set(all.map(({ finding }) => finding.code))];
  return codes.flatMap((code) => {
    const [last, ...earlier] = all.filter(({ finding }) => finding.code === code);
    if (!last) return [];
    const times = 1 + earlier.filter(({ came }) => last.came - came < loop.within).length;
    const isLoop = times >= loop.times;
    const isBrief = last.left !== undefined && last.left >= last.came && last.left - last.came < moment;
    if (!isLoop && (!isBrief || standing.has(code))) return [];
    return [{ finding: last.finding, time: last.came, ...(isLoop ? { loops: times } : {}) }];
  });
}

const readSeen = async (tabId: number): Promise<Seen[]> => (await readSession(seenKey(tabId), isSeenList)) ?? [];

/** The key that they are stored under. */
export const seenKey = (tabId: number): string => `seen-${tabId}`;

const isSeenList = (value: unknown): value is Seen[] =>
  Array.isArray(value) &&
  value.every(
    (seen) =>
      isTime(seen?.came) &&
      (seen.left === undefined || isTime(seen.left)) &&
      typeof seen.document === "string" &&
      isStoredFinding(seen.finding),
  );

const isTime = (value: unknown): value is number =>
  typeof value === "number" && !Number.isNaN(new Date(value).getTime());
