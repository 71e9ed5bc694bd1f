import type { ExplainedFinding } from "../core/explanation";
import { isRecord } from "../core/plain-data";
import { oneByOne } from "../platform/one-by-one";
import { readSession, writeSession } from "../platform/session-store";
import { isStoredFinding } from "./stored-finding";

/** What was found in each tab: in memory, never the page's text, gone with the tab. */
export interface TabFindings {
  /** Id of the document that the findings stand on. */
  document: string;
  /** The browser's own id of that document, where it names it. */
  documentId?: string;
  /** The main one first. */
  findings: ExplainedFinding[];
  /** The reader folded the card, or opened it; kept while the tab moves from page to page. */
  folded?: boolean;
}

/** A page with more codes is a list of codes, not a sign-in that failed. */
const mostFindings = 20;

/** What is known of a tab. */
export const readTab = async (tabId: number): Promise<TabFindings> =>
  (await readSession(tabKey(tabId), isTabFindings)) ?? { document: "", findings: [] };

/**
 * Puts what a document has into the place of what the tab had before.
 * @returns `late` when a page that is left takes back what the next one has replaced; `same` when it takes back what it
 * has taken back before, for the background may have been stopped before it told anybody
 */
export async function replaceFindings(
  tabId: number,
  document: string,
  findings: ExplainedFinding[],
  documentId?: string,
): Promise<"new" | "same" | "late"> {
  const { folded, ...before } = await readTab(tabId);
  if (findings.length === 0 && before.document !== document) return "late";
  if (findings.length === 0 && before.findings.length === 0) return "same";
  const next: TabFindings = {
    document,
    findings: findings.slice(0, mostFindings),
    ...(documentId === undefined ? {} : { documentId }),
    ...(folded === undefined ? {} : { folded }),
  };
  await writeSession(tabKey(tabId), next);
  return "new";
}

/** Remembers for the tab whether the card is folded. */
export async function setFolded(tabId: number, folded: boolean): Promise<void> {
  await writeSession(tabKey(tabId), { ...(await readTab(tabId)), folded });
}

/** The key that a tab's findings are stored under. */
export const tabKey = (tabId: number): string => `tab-${tabId}`;

/** Does things to one tab one after the other, in the order in which they were asked for. */
export const inTurn = <T>(tabId: number, work: () => Promise<T>): Promise<T> => oneByOne(tabKey(tabId), work);

function isTabFindings(value: unknown): value is TabFindings {
  if (!isRecord(value)) return false;
  const { document, documentId, findings, folded } = value as Partial<TabFindings>;
  return (
    typeof document === "string" &&
    (documentId === undefined || typeof documentId === "string") &&
    (folded === undefined || typeof folded === "boolean") &&
    Array.isArray(findings) &&
    findings.every(isStoredFinding)
  );
}
