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

/**
 * Replaces the value of a key. Where the memory is full, everything else makes room: what other tabs have is read from
 * their pages again when somebody asks.
 * @param value plain data
 */
export async function writeSession(key: string, value: unknown): Promise<void> {
  const write = () => browser.storage.session.set({ [key]: value });
  try {
    await write();
  } catch (error) {
    if (!/quota/i.test(String(error))) throw error;
    await dropSession(...(await readSessionKeys()).filter((other) => other !== key));
    await write();
  }
}

/** All keys that there are. */
export const readSessionKeys = async (): Promise<string[]> => Object.keys(await browser.storage.session.get(null));

/** Forgets keys, all or none of them. */
export const dropSession = (...keys: string[]): Promise<void> => browser.storage.session.remove(keys);
