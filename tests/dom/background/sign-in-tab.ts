import { browser, deliver, pageSender } from "./fake-browser";

/** Tab 7 with a sign-in page: what its detector reports, and what the card and the badge of the tab have of it. */

/** The page. */
export const signInUrl = "https://login.microsoftonline.com/common/login";
/** What stands on it. */
export const sighting = { url: signInUrl, configFacts: {}, text: "AADSTS50011: …" };

/** A report of its detector. @param standing what stands on the page; null when nothing does any more */
export const reportOf = (document = "a", standing: unknown = sighting) => ({ document, sighting: standing });

/** The codes that the card of the tab shows. */
export async function shownCodes(): Promise<string[]> {
  const { value } = (await deliver("getCard", null, pageSender())) as { value: { findings: { code: string }[] } };
  return value.findings.map(({ code }) => code);
}

/** What the badge was last told. */
export const badge = () => browser.action.setBadgeText.mock.lastCall?.[0];
