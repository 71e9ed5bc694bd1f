import { browser } from "./browser";

/**
 * Whether sign-in pages are open to us. An organisation that keeps extensions off a site (`runtime_blocked_hosts`) leaves
 * the permission as it was: only putting a script into such a page tells.
 */

export type SignInAccess = "open" | "blocked" | "withheld" | "unclear";

const signInOrigin = "https://login.microsoftonline.com/*";
/** A page of the sign-in host that asks nobody to sign in. */
const signInPage = "https://login.microsoftonline.com/error";
/** A page that takes longer than this, in milliseconds, is not going to come. */
const longestLoad = 15_000;

/** Opens a sign-in page in a tab behind this one, tries to put a script into it, and closes it. */
export async function trySignInPage(): Promise<SignInAccess> {
  if (!(await browser.permissions.contains({ origins: [signInOrigin] }))) return "withheld";
  const { id } = await browser.tabs.create({ url: signInPage, active: false });
  if (id === undefined) return "unclear";
  try {
    if (!(await isLoaded(id))) return "unclear";
    return await tryTab(id);
  } finally {
    await browser.tabs.remove(id).catch(() => {
      // The person was quicker.
    });
  }
}

/** Whether an organisation keeps extensions off the page of a tab. The browser's own pages refuse us in other words. */
export async function isKeptAway(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: () => undefined });
    return false;
  } catch (error) {
    return error instanceof Error && /ExtensionsSettings policy/.test(error.message);
  }
}

async function tryTab(tabId: number): Promise<SignInAccess> {
  try {
    // A page of the browser's own, as when there is no network, takes no script either.
    const [result] = await browser.scripting.executeScript({ target: { tabId }, func: () => location.protocol });
    return result?.result === "https:" ? "open" : "unclear";
  } catch (error) {
    return saysErrorPage(error) ? "unclear" : "blocked";
  }
}

const saysErrorPage = (error: unknown): boolean => error instanceof Error && /error page/i.test(error.message);

function isLoaded(tabId: number): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (loaded: boolean) => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
      resolve(loaded);
    };
    const onUpdated = (updated: number, { status }: { status?: string }) => {
      if (updated === tabId && status === "complete") finish(true);
    };
    const timer = setTimeout(finish, longestLoad, false);
    browser.tabs.onUpdated.addListener(onUpdated);
    // It may have been quicker than we were.
    void browser.tabs.get(tabId).then(({ status, url }) => {
      if (status === "complete" && url !== "about:blank" && url !== "") finish(true);
    });
  });
}
