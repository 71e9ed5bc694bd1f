import { browser } from "./browser";

/**
 * Values that live as long as the browser runs, in memory only, where content scripts cannot read them.
 * What comes back is checked: an older version of the extension may have written it.
 */

/** The value of a key, or nothing where there is none of the right shape. */
export async function readSession<T>(key: string, isValid: (value: unknown) => value is T): Promise<T | undefined> {
  const value: unknown = (await browser.storage.session.get(key))[key];
  return isValid(value) ? value : undefined;
}

/** Replaces the value of a key. @param value plain data */
export const writeSession = (key: string, value: unknown): Promise<void> =>
  browser.storage.session.set({ [key]: value });

/** Forgets a key. */
export const dropSession = (key: string): Promise<void> => browser.storage.session.remove(key);
