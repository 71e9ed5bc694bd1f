import { browser } from "../platform/browser";

const firstRunPage = "src/options/first-run/index.html";

/**
 * Opens the welcome page once, after the installation: not after an update, and not where an organisation installed us
 * for everybody.
 */
export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") void welcome();
  });
}

async function welcome(): Promise<void> {
  const { installType } = await browser.management.getSelf();
  if (installType !== "admin") await browser.tabs.create({ url: browser.runtime.getURL(firstRunPage) });
}
