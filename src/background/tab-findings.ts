import type { ExplainedFinding } from "../core/explanation";
import { isRecord } from "../core/plain-data";
import { dropSession, readSession, writeSession } from "../platform/session-store";

/** What was found in each tab: in memory, never the page's text, gone with the tab. */
export interface TabFindings {
  /** Id of the document that the findings stand on. */
  document: string;
  /** The main one first. */
  findings: ExplainedFinding[];
  /** The reader folded the card, or opened it; kept while the tab moves from page to page. */
  folded?: boolean;
}

/** A page with more codes is a list of codes, not a sign-in that failed. */
const mostFindings = 20;

/** What is known of a tab. */
export const readTab = async (tabId: number): Promise<TabFindings> =>
  (await readSession(keyOf(tabId), isTabFindings)) ?? { document: "", findings: [] };

/**
 * Puts what a document has into the place of what the tab had before.
 * @returns false when nothing changes, as when a page that is left takes back what the next one has replaced
 */
export async function replaceFindings(tabId: number, document: string, findings: ExplainedFinding[]): Promise<boolean> {
  const before = await readTab(tabId);
  const isLate = findings.length === 0 && before.document !== document;
  if (isLate || (findings.length === 0 && before.findings.length === 0)) return false;
  await writeSession(keyOf(tabId), { ...before, document, findings: findings.slice(0, mostFindings) });
  return true;
}

/** Remembers for the tab whether the card is folded. */
export async function setFolded(tabId: number, folded: boolean): Promise<void> {
  await writeSession(keyOf(tabId), { ...(await readTab(tabId)), folded });
}

/** Forgets a tab. */
export const forgetTab = (tabId: number): Promise<void> => inTurn(tabId, () => dropSession(keyOf(tabId)));

/**
 * Does things to one tab one after the other, in the order in which they were asked for. The lock is the browser's:
 * it needs no variable of ours and is free again when the background is stopped.
 */
export const inTurn = <T>(tabId: number, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(keyOf(tabId), work) as Promise<T>;

const keyOf = (tabId: number): string => `tab-${tabId}`;

function isTabFindings(value: unknown): value is TabFindings {
  if (!isRecord(value)) return false;
  const { document, findings, folded } = value as Partial<TabFindings>;
  return (
    typeof document === "string" &&
    (folded === undefined || typeof folded === "boolean") &&
    Array.isArray(findings) &&
    findings.every((finding) => typeof finding?.code === "string" && typeof finding.explanation?.code === "string")
  );
}
