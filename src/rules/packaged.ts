import type { RulePack } from "../core/rule-pack";
import { emptyPack } from "../core/rule-pack";
import type { Wishes } from "../core/wishes";
import { browser } from "../platform/browser";
import { languageFor } from "../platform/language";
import { readPreferences } from "../platform/settings";
import { checkPack } from "./check-pack";
import { openRules, type RuleFiles } from "./load";

/** The rules in the extension's own package, for its background and pages, as the organisation wants them. */
export function openPackagedRules(): RuleFiles {
  let last: { raw: string; pack: RulePack } | undefined;
  /** Read again only when it has changed. */
  function packOf(rulePack: unknown): RulePack {
    if (rulePack === undefined) return emptyPack;
    const raw = JSON.stringify(rulePack);
    if (last?.raw !== raw) last = { raw, pack: checkPack(rulePack).pack };
    return last.pack;
  }
  async function readWishes(): Promise<Wishes> {
    const { settings, policy } = await readPreferences();
    const { share, leaveOutTenant } = settings;
    const language = languageFor(settings.language);
    return { policy, pack: packOf(policy.rulePack), share, leaveOutTenant, language };
  }
  return openRules(async (path) => {
    const response = await fetch(browser.runtime.getURL(`rules/${path}.json`));
    if (!response.ok) throw new Error(`rules/${path}.json was answered with ${response.status}.`);
    return response.json();
  }, readWishes);
}
