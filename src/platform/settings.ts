import { type Policy, withPolicy } from "../core/policy";
import { type CheckedSettings, checkSettings, defaultSettings, type Settings } from "../core/settings";
import { type Audience, audiences } from "../core/vocabulary";
import { browser } from "./browser";
import { oneByOne } from "./one-by-one";
import { readManaged } from "./policy";

/** What the reader has chosen: kept in this browser, or in the browser's own synchronised storage where they want that. */

const key = "settings";
/** Each device decides for itself, so this one is never synchronised. */
const syncKey = "sync";

export interface StoredSettings extends CheckedSettings {
  /** Kept in the browser's synchronised storage. */
  sync: boolean;
}

/** The settings that hold: the reader's own, under the organisation's. */
export async function readSettings(): Promise<Settings> {
  return (await readPreferences()).settings;
}

export interface Preferences {
  /** The settings that hold. */
  settings: Settings;
  /** What they stand under. */
  policy: Policy;
  /** What the browser could not read, as where its storage is damaged: the defaults hold, so that errors are explained all the same. */
  unread: ("settings" | "policy")[];
}

/** The settings that hold, with the policy that they stand under. Never throws. */
export async function readPreferences(): Promise<Preferences> {
  const [stored, managed] = await Promise.all([readStored().catch(() => undefined), readManaged()]);
  const { policy } = managed;
  return {
    settings: withPolicy(stored?.settings ?? defaultSettings, policy),
    policy,
    unread: [...(stored ? [] : ["settings" as const]), ...(managed.isUnread ? ["policy" as const] : [])],
  };
}

/** The reader's own settings, with the names of those whose stored value was of no use. */
export async function readStored(): Promise<StoredSettings> {
  const local = await browser.storage.local.get([key, syncKey]);
  const sync = local[syncKey] === true;
  const stored = sync ? (await browser.storage.sync.get(key))[key] : local[key];
  return { ...checkSettings(stored), sync };
}

/** Changes single settings and leaves the others; `undefined` takes a choice back. */
export async function writeSettings(changes: { [Name in keyof Settings]?: Settings[Name] | undefined }): Promise<void> {
  await oneByOne(key, async () => {
    const { settings, sync } = await readStored();
    const changed = Object.entries({ ...settings, ...changes }).filter(([, value]) => value !== undefined);
    await areaOf(sync).set({ [key]: Object.fromEntries(changed) });
  });
}

/** Puts all settings back to what they were after the installation. */
export const resetSettings = (): Promise<void> =>
  oneByOne(key, async () => areaOf((await readStored()).sync).set({ [key]: defaultSettings }));

/** Turns synchronising on, which takes what another device has put there already, or off, which keeps what holds now. */
export const setSync = (on: boolean): Promise<void> =>
  oneByOne(key, async () => {
    const { settings } = await readStored();
    const isThere = on && (await browser.storage.sync.get(key))[key] !== undefined;
    if (!isThere) await areaOf(on).set({ [key]: settings });
    await browser.storage.local.set({ [syncKey]: on });
  });

/**
 * Calls back whenever settings or policy have changed, in whichever window or on whichever device.
 * `isOnlyAudience`: nothing but for whom texts are written.
 */
export function onPreferencesChange(callback: (change: { isOnlyAudience: boolean }) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[key];
    if (area === "managed" || (area === "local" && syncKey in changes)) callback({ isOnlyAudience: false });
    else if (change && (area === "local" || area === "sync")) callback({ isOnlyAudience: differInAudience(change) });
  });
}

function differInAudience({ oldValue, newValue }: { oldValue?: unknown; newValue?: unknown }): boolean {
  const others = (value: unknown) => JSON.stringify({ ...checkSettings(value).settings, audience: undefined });
  return others(oldValue) === others(newValue);
}

const areaOf = (sync: boolean) => (sync ? browser.storage.sync : browser.storage.local);

/** True for one of the audiences we write for. */
export const isAudience = (value: unknown): value is Audience => audiences.some((audience) => audience === value);
