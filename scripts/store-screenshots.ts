import { mkdirSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { browsersUnderTest, type ExtensionBrowser, startExtensionBrowser } from "../tests/support/extension-browser.ts";
import { readFixture, serveFixture } from "../tests/support/fixtures.ts";
import { startPageServer } from "../tests/support/page-server.ts";

/** Pictures for the stores, 1280 × 800, of the built extension in Chromium: `npm run build && npm run store:screenshots`. */

const folder = "store/screenshots";
/** What the stores ask for, in pixels. */
const viewport = { width: 1280, height: 800 };

const redirect = readFixture("converged-error");
const blocked = readFixture("conditional-access-block");

const pictures: Record<string, (lens: ExtensionBrowser) => Promise<Page>> = {
  "1-card": (lens) => openCard(lens, blocked.url, "AADSTS53003"),
  "2-redirect-address": (lens) => openCard(lens, redirect.url, "AADSTS50011"),
  "3-explanation": (lens) => openOwn(lens, "src/lookup/index.html#7000222", "article"),
  "4-settings": (lens) => openOwn(lens, "src/options/index.html", "footer"),
};

const [chromium] = browsersUnderTest;
const server = await startPageServer({ foreign: "refuse" });
for (const fixture of [redirect, blocked]) serveFixture(server, fixture);
const lens = await startExtensionBrowser(chromium, server);
try {
  mkdirSync(folder, { recursive: true });
  for (const [name, open] of Object.entries(pictures)) {
    const page = await open(lens);
    await page.screenshot({ path: `${folder}/${name}.png` });
    await page.close();
    console.log(`${folder}/${name}.png`);
  }
} finally {
  await lens.close();
  await server.close();
}

async function openCard(browser: ExtensionBrowser, url: string, code: string): Promise<Page> {
  const { page, card, setAppearance } = await browser.open(url);
  await setAppearance({ viewport, reducedMotion: true });
  await card.waitForText(code);
  // Microsoft's logo has no place in our pictures.
  await page.evaluate(() => {
    for (const image of document.querySelectorAll("img")) image.remove();
  });
  return page;
}

async function openOwn(browser: ExtensionBrowser, path: string, ready: string): Promise<Page> {
  const { page, setAppearance } = await browser.openOwn(path, ready);
  await setAppearance({ viewport, reducedMotion: true });
  await page.bringToFront();
  return page;
}
