import { codeText } from "../core/code-text";
import { readQuery } from "../core/query";
import { search } from "../core/search";
import { browser } from "../platform/browser";
import { type LookupTarget, lookupUrl, targetOf } from "../platform/lookup-address";
import { asSuggestion } from "../platform/omnibox-text";
import { openStrings } from "../platform/strings";
import { openPackagedRules } from "../rules/packaged";

/** The keyword of the address bar: "aadsts 50011", "aadsts secret expired". */

const rules = openPackagedRules();
/** Browsers show about so many. */
const mostSuggestions = 6;

/** Suggests codes while somebody types behind the keyword, and opens the one that is chosen on the lookup page. */
export function answerAddressBar(): void {
  const { omnibox } = browser;
  omnibox.onInputStarted.addListener(() => void describeKeyword());
  // What cannot be suggested can still be entered, and the lookup page says what is wrong.
  omnibox.onInputChanged.addListener((text, suggest) => void suggestCodes(text).then(suggest, () => suggest([])));
  omnibox.onInputEntered.addListener((text, disposition) => void open(text, disposition));
}

async function describeKeyword(): Promise<void> {
  const { t } = await openStrings();
  browser.omnibox.setDefaultSuggestion({ description: asSuggestion(t("omniboxHint")) });
}

async function suggestCodes(text: string) {
  const [index, findWords] = await Promise.all([rules.index(), rules.words()]);
  return search(readQuery(text.slice(0, 200)), { index, findWords })
    .slice(0, mostSuggestions)
    .map(({ code, summary }) => ({
      content: code,
      description: asSuggestion(`${codeText(code)}${summary ? ` ${summary.title}` : ""}`),
    }));
}

/** A code that was chosen or typed in any form opens as itself, words open as a search. */
async function open(text: string, disposition: string): Promise<void> {
  const url = lookupUrl(targetFor(text));
  if (disposition === "currentTab") await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition !== "newBackgroundTab" });
}

function targetFor(text: string): LookupTarget | undefined {
  const query = readQuery(text);
  if (query.kind === "empty") return undefined;
  const [code, ...others] = query.kind === "codes" ? query.codes : [];
  return targetOf(code !== undefined && others.length === 0 ? code : text);
}
