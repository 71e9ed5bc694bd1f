import { type Language, languages, tagOf } from "../core/languages";
import type { Directory } from "../core/rule";
import { defaultSettings, type SettingName } from "../core/settings";
import { browser } from "../platform/browser";
import { browserFamily } from "../platform/browser-family";
import { readManaged } from "../platform/policy";
import { readRecent } from "../platform/recent";
import { readPreferences, readStored } from "../platform/settings";
import { checkPack } from "../rules/check-pack";
import type { NamedLanguage, OptionsModel, Site } from "./model";

/** Everything that the options page shows. */
export async function loadModel(): Promise<OptionsModel> {
  const [{ fellBack, sync }, { settings }, { policy, problems }, versions] = await Promise.all([
    readStored().catch(() => unreadable),
    readPreferences(),
    readManaged(),
    readVersions(),
  ]);
  return {
    settings,
    fellBack,
    sync,
    policy,
    policyProblems: problems,
    ...(policy.rulePack === undefined ? {} : { pack: judgePack(policy.rulePack) }),
    sites: await listSites(policy.extraSites ?? []),
    hasRecent: (await readRecent()).length > 0,
    languages: languages.map(nameLanguage),
    versions,
  };
}

/** Where the browser cannot read its storage, none of the reader's choices holds. */
const unreadable = { fellBack: Object.keys(defaultSettings) as SettingName[], sync: false };

function judgePack(rulePack: unknown): OptionsModel["pack"] & object {
  const { pack, problems } = checkPack(rulePack);
  return { codes: Object.keys(pack.codes).length, problems };
}

/** Sites of our manifest first, then what else is granted or wanted; nothing that another pattern has in it. */
async function listSites(extraSites: string[]): Promise<Site[]> {
  const own = browser.runtime.getManifest().host_permissions ?? [];
  const granted = (await browser.permissions.getAll()).origins ?? [];
  const wanted = extraSites.map((site) => `${site}/*`);
  return [...new Set([...own, ...granted, ...wanted])].map((origin) => ({
    origin,
    granted: granted.includes(origin),
    isWanted: wanted.includes(origin),
    canDrop: !own.includes(origin) || browserFamily() === "firefox",
  }));
}

async function readVersions(): Promise<Record<string, string>> {
  try {
    const response = await fetch(browser.runtime.getURL("rules/directory.json"));
    return ((await response.json()) as Directory).versions;
  } catch {
    // The settings work without a file of the rules.
    return {};
  }
}

/** Languages are named in themselves, so that a reader finds their own. */
function nameLanguage(language: Language): NamedLanguage {
  const tag = tagOf(language);
  return { language, name: new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag };
}
