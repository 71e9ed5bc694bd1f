import { covers, patternOf } from "../core/match-pattern";
import { browser } from "./browser";

/** Which sites we may look at. The manifest names a few; the person or the browser can keep each of them from us. */

/** `granted`: we look here. `withheld`: a host of ours that the person or the browser keeps from us. `elsewhere`: not a page we look at. */
export type Access = "granted" | "withheld" | "elsewhere";

/**
 * @param address of a page; nothing where the browser does not tell us
 * @returns `withheld` for a site of our manifest that we are not allowed to look at
 */
export async function accessTo(address: string | undefined): Promise<Access> {
  if (address === undefined || !URL.canParse(address)) return "elsewhere";
  const url = new URL(address);
  if (url.protocol !== "https:") return "elsewhere";
  if (await browser.permissions.contains({ origins: [patternOf(url)] })) return "granted";
  return ourPatterns().some((pattern) => covers(pattern, url)) ? "withheld" : "elsewhere";
}

/**
 * Asks the person for sites. Must be the first thing that a click does: browsers refuse it after any `await`.
 * @param patterns as made by `patternOf`
 * @returns whether all of them were granted
 */
export const requestAccess = (...patterns: string[]): Promise<boolean> =>
  browser.permissions.request({ origins: patterns });

/** Gives sites back that the person had allowed. @returns whether that was done */
export const dropAccess = (patterns: string[]): Promise<boolean> => browser.permissions.remove({ origins: patterns });

/** Calls back whenever sites were given or taken, by whom and where ever. */
export function onAccessChange(callback: () => void): void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
}

const ourPatterns = (): string[] => browser.runtime.getManifest().host_permissions ?? [];
