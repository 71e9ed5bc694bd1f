import { isCode } from "../core/code-text";
import type { Finding } from "../core/finding";
import { isRecord, isText } from "../core/plain-data";
import { maskText } from "../core/redact";
import { displayable } from "../core/values";
import { browser } from "./browser";
import { oneByOne } from "./one-by-one";
import { readSettings, writeSettings } from "./settings";

/** What was looked up lately: on this device only, never synchronised, and never a message or a person's name. */
export interface RecentLookUp {
  code: string;
  /** ISO time. */
  time: string;
  /** What the app of the message calls itself. */
  appName?: string;
}

const key = "recent";
const mostKept = 20;
const longestName = 60;

/** The latest first, each code and app once; nothing while the reader has switched it off, or where it cannot be read. */
export async function readRecent(): Promise<RecentLookUp[]> {
  return (await readSettings()).keepRecent ? readStored().catch(() => []) : [];
}

/**
 * Remembers that a code was looked up, unless the reader has switched that off.
 * @param isPrivate the code comes from a private window, of which nothing is kept
 */
export async function rememberLookUp(
  { code, facts: { appName } }: Pick<Finding, "code" | "facts">,
  isPrivate: boolean,
): Promise<void> {
  if (isPrivate || !isCode(code)) return;
  const name = displayable(maskText(appName ?? ""), longestName);
  await oneByOne(key, async () => {
    if (!(await readSettings()).keepRecent) return;
    const others = (await readStored()).filter((each) => each.code !== code || (each.appName ?? "") !== name);
    const latest: RecentLookUp = { code, time: new Date().toISOString(), ...(name ? { appName: name } : {}) };
    await browser.storage.local.set({ [key]: [latest, ...others].slice(0, mostKept) });
  });
}

/** Switches remembering on, or off and forgets all of them. */
export async function setKeepRecent(isKept: boolean): Promise<void> {
  await writeSettings({ keepRecent: isKept });
  await forgetUnwanted();
}

/** Forgets all of them where nothing is to be remembered any more, whoever has decided so and on whichever device. */
export async function forgetUnwanted(): Promise<void> {
  if (!(await readSettings()).keepRecent) await clearRecent();
}

/** Forgets all of them. */
export const clearRecent = (): Promise<void> => oneByOne(key, () => browser.storage.local.remove(key));

/** Calls back whenever the list has changed, in whichever window. @returns ends it */
export function onRecentChange(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === "local" && (key in changes || "settings" in changes)) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function readStored(): Promise<RecentLookUp[]> {
  const stored: unknown = (await browser.storage.local.get(key))[key];
  return Array.isArray(stored) ? stored.filter(isRecent).slice(0, mostKept) : [];
}

function isRecent(value: unknown): value is RecentLookUp {
  if (!isRecord(value)) return false;
  const { code, time, appName } = value as Record<string, unknown>;
  return (
    typeof code === "string" &&
    isCode(code) &&
    typeof time === "string" &&
    (appName === undefined || isText(appName, longestName))
  );
}
