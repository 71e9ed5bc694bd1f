import { type Audience, audiences } from "../core/vocabulary";
import { browser } from "./browser";

/** What the reader has chosen. Kept in this browser; holds nothing about a sign-in. */
export interface Settings {
  /** For whom texts are written; absent until the reader has chosen. */
  audience?: Audience;
}

const key = "settings";

/** The settings; a value that is missing or not one of ours falls back to its default. */
export async function readSettings(): Promise<Settings> {
  const stored: unknown = (await browser.storage.local.get(key))[key];
  const { audience } = (typeof stored === "object" && stored !== null ? stored : {}) as Record<string, unknown>;
  return isAudience(audience) ? { audience } : {};
}

/** Changes single settings and leaves the others. */
export async function writeSettings(changes: Settings): Promise<void> {
  await browser.storage.local.set({ [key]: { ...(await readSettings()), ...changes } });
}

/** True for one of the audiences we write for. */
export const isAudience = (value: unknown): value is Audience => audiences.some((audience) => audience === value);
