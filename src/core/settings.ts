import type { FactName } from "./fact-names";
import { isRecord } from "./plain-data";
import { type Audience, audiences } from "./vocabulary";

/** What a reader can choose. Holds nothing about a sign-in. */
export interface Settings {
  /** For whom texts are written; absent: told from each finding. */
  audience?: Audience;
  /** How an explanation appears on a page by itself. */
  overlay: OverlayMode;
  /** The same for single sites, by host name; stronger than `overlay`. */
  siteOverlays: Record<string, OverlayMode>;
  /** Whether codes are underlined in admin portals. */
  marks: boolean;
  /** Values that stay in messages and bundles, where all that names a person or device is left out otherwise. */
  share: ShareableFact[];
  /** Whether support bundles begin without the organisation's tenant. */
  leaveOutTenant: boolean;
  /** Whether the codes that were looked up are remembered on this device. */
  keepRecent: boolean;
  /** Language of the interface, as in `_locales`; absent: the browser's. */
  language?: string;
  theme: Theme;
}

/** `pill` is the folded card; with `off` what was found is in the pop-up alone. */
export const overlayModes = ["card", "pill", "off"] as const;
export type OverlayMode = (typeof overlayModes)[number];

/** `auto`: as the system has it. */
export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** What a reader may choose to share with their own IT. */
export const shareableFacts = ["user", "ipAddress", "deviceId", "redirectUri"] as const satisfies FactName[];
export type ShareableFact = (typeof shareableFacts)[number];

export type SettingName = keyof Settings;

/** What holds after the installation. */
export const defaultSettings: Settings = {
  overlay: "card",
  siteOverlays: {},
  marks: true,
  share: [],
  leaveOutTenant: false,
  keepRecent: true,
  theme: "auto",
};

const isBoolean = (value: unknown): boolean => typeof value === "boolean";
const oneOf =
  (words: readonly string[]) =>
  (value: unknown): boolean =>
    words.some((word) => word === value);
const hostName = /^[a-z0-9.-]{1,253}$/;

/** For every setting, whether a stored value is one that we can use. */
const isUsable: Record<SettingName, (value: unknown) => boolean> = {
  audience: oneOf(audiences),
  overlay: oneOf(overlayModes),
  siteOverlays: (value) =>
    isRecord(value) && Object.entries(value).every(([host, mode]) => hostName.test(host) && oneOf(overlayModes)(mode)),
  marks: isBoolean,
  share: (value) => Array.isArray(value) && value.every(oneOf(shareableFacts)),
  leaveOutTenant: isBoolean,
  keepRecent: isBoolean,
  language: (value) => typeof value === "string" && /^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(value),
  theme: oneOf(themes),
};

export interface CheckedSettings {
  settings: Settings;
  /** Settings whose stored value was of no use, so that the default holds. */
  fellBack: SettingName[];
}

/**
 * Settings from what was stored or imported, by whichever version of the extension. A value that cannot be used falls
 * back to its default; a name that we don't know is dropped without a word.
 */
export function checkSettings(stored: unknown): CheckedSettings {
  const values: Record<string, unknown> = isRecord(stored) ? stored : {};
  const settings: Record<string, unknown> = { ...defaultSettings };
  const fellBack: SettingName[] = [];
  for (const name of Object.keys(isUsable) as SettingName[]) {
    if (values[name] === undefined) continue;
    if (isUsable[name](values[name])) settings[name] = values[name];
    else fellBack.push(name);
  }
  return { settings: settings as unknown as Settings, fellBack };
}

/** How an explanation appears on a host. */
export const overlayOn = ({ overlay, siteOverlays }: Settings, host: string): OverlayMode =>
  (Object.hasOwn(siteOverlays, host) ? siteOverlays[host] : undefined) ?? overlay;

/** The settings as a file to keep, and nothing else. */
export const exportSettings = (settings: Settings): string => `${JSON.stringify({ settings }, null, 2)}\n`;

/**
 * Reads a file made by `exportSettings`.
 * @throws {SyntaxError} for a text that is not such a file
 */
export function importSettings(text: string): CheckedSettings {
  const file: unknown = JSON.parse(text);
  if (!isRecord(file) || !isRecord(file.settings)) throw new SyntaxError("There are no settings in this file.");
  return checkSettings(file.settings);
}
