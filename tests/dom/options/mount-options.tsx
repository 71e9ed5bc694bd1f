import { render } from "preact";
import { vi } from "vitest";
import { defaultSettings } from "../../../src/core/settings";
import type { OptionsModel } from "../../../src/options/model";
import styles from "../../../src/options/options.css?inline";
import { OptionsPage } from "../../../src/options/options-page";
import type { Strings } from "../../../src/ui/strings";
import { strings as english, openBody } from "../ui/mount";

/** The page after the installation, with a site that was allowed and one that was not. */
export const model: OptionsModel = {
  settings: defaultSettings,
  fellBack: [],
  sync: false,
  policy: {},
  policyProblems: [],
  sites: [
    { origin: "https://login.microsoftonline.com/*", granted: true, isWanted: false, canDrop: false },
    { origin: "https://*.portal.azure.net/*", granted: true, isWanted: false, canDrop: true },
    { origin: "https://apps.contoso.com/*", granted: false, isWanted: true, canDrop: true },
  ],
  hasRecent: true,
  languages: [
    { language: "en", name: "English" },
    { language: "de", name: "Deutsch" },
  ],
  versions: { "Sign-in Lens": "1.2.3", Rules: "0a1b2c3d" },
};

/** Everything that an organisation can decide, and what of it was of no use. */
export const managed: Partial<OptionsModel> = {
  policy: {
    organisation: "Contoso",
    helpDesk: { name: "IT service" },
    defaultRole: "user",
    history: false,
    enforceRedaction: true,
    hideDeveloperDetails: true,
    commands: false,
    requests: false,
    bundles: false,
    issueLink: false,
    signInPages: "click",
    extraSites: ["https://apps.contoso.com"],
    mutedCodes: ["50058"],
    ticketUrl: "https://tickets.contoso.com/?t={title}",
    rulePack: {},
  },
  settings: { ...defaultSettings, audience: "user", keepRecent: false, leaveOutTenant: true },
  policyProblems: [{ name: "helpDesk.url", reason: "is an address that begins with https://" }],
  pack: { codes: 0, problems: [{ name: "rulePack.codes.53003.note", reason: "is not a text" }] },
  hasRecent: false,
};

export interface MountOptions {
  changes?: Partial<OptionsModel>;
  strings?: Strings;
  theme?: "light" | "dark";
}

/** Shows the page with these values, and records what it calls back. */
export function mountOptions({ changes = {}, strings = english, theme = "light" }: MountOptions = {}) {
  const { root, body } = openBody("options", strings, styles, `.options { color-scheme: ${theme}; }`);
  const actions = {
    change: vi.fn(async () => {}),
    setSync: vi.fn(async () => {}),
    reset: vi.fn(async () => {}),
    save: vi.fn(),
    load: vi.fn(async () => []),
    clearRecent: vi.fn(async () => {}),
    allow: vi.fn(async () => true),
    remove: vi.fn(async () => true),
    openShortcuts: vi.fn(async () => true),
    checkSignIn: vi.fn(async () => "blocked" as const),
  };
  render(<OptionsPage model={{ ...model, ...changes }} actions={actions} strings={strings} />, body);
  return { root, body, actions };
}
