import { browser } from "../platform/browser";
import { openRules, type RuleStore } from "./load";

/** The rules in the extension's own package, for its background and pages. */
export const openPackagedRules = (): RuleStore =>
  openRules(async (path) => {
    const response = await fetch(browser.runtime.getURL(`rules/${path}.json`));
    return response.json();
  });
