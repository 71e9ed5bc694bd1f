import type { Page } from "puppeteer-core";
import messages from "../../_locales/en/messages.json" with { type: "json" };
import type { ExtensionBrowser, LensPage } from "../../tests/support/extension-browser.ts";
import { waitUntil } from "../../tests/support/wait-until.ts";
import type { StorePages } from "./pages.ts";
import { shootPage, shownSize } from "./stage.ts";

/** How much larger than on a screen everything is drawn, so that it can be read in a store's small pictures. */
const scale = 1.1;
const viewport = {
  width: Math.round(shownSize.width / scale),
  height: Math.round(shownSize.height / scale),
  deviceScaleFactor: scale,
};

/** A ticket, as somebody pastes it. */
const ticket = `The nightly export stopped:
AADSTS7000222: The provided client secret keys for app 'c4c80de8-8312-4c94-82a9-e4ebf513b681' are expired. Trace ID: 5b0b6f0e-6b7f-4a0b-8b53-0f5ff4ee0c00 Correlation ID: 019f2847-08cc-4a1b-9f32-7c6d5e4f3a2b Timestamp: 2026-11-20 13:20:49Z

Some people have this:
AADSTS50105: Your administrator has configured the application Contoso Payroll ('c4c80de8-8312-4c94-82a9-e4ebf513b681') to block users unless they are specifically granted ('assigned') access to the application. Correlation ID: 019f2847-08cc-4a1b-9f32-7c6d5e4f3a2c

On phones:
AADSTS53003: Access has been blocked by Conditional Access policies. Correlation ID: 019f2847-08cc-4a1b-9f32-7c6d5e4f3a2d

For a new app:
AADSTS65001: The user or administrator has not consented to use the application with ID 'b1f5e2d7-6a0c-4d5e-9a35-2f3b8d1c7e40' named 'Contoso Travel'. Correlation ID: 019f2847-08cc-4a1b-9f32-7c6d5e4f3a30

And a guest:
AADSTS50020: User account 'megan.bowen@fabrikam.com' from identity provider 'https://sts.windows.net/4f2a7d0e-9a63-4a3f-9a39-0a6d2d1f7c11/' does not exist in tenant 'Contoso'. Correlation ID: 019f2847-08cc-4a1b-9f32-7c6d5e4f3a2f`;

/** A picture for the stores: the line above it, and how it is taken. */
interface Picture {
  title: string;
  /** Where the README has what is shown, without the line. */
  alone?: `${string}.png`;
  shoot(lens: ExtensionBrowser, pages: StorePages): Promise<Uint8Array[]>;
}

/** By the names of their files. One idea each. */
export const pictures: Record<string, Picture> = {
  "1-card": {
    title: "A sign-in error says what to do, and whom to ask",
    alone: "docs/screenshots/you.png",
    shoot: shootCard,
  },
  "2-sign-in-logs": { title: "Every code in the sign-in logs explains itself", shoot: shootLogs },
  "3-for-admins": { title: "Cause, steps and command, with your own values in place", shoot: shootLookup },
  "4-for-developers": {
    title: "The wrong value, pointed at",
    alone: "docs/screenshots/card.png",
    shoot: shootDeveloper,
  },
  "5-search": { title: "Look any code up, by number or in your own words", shoot: shootSearch },
};

async function shootCard(browser: ExtensionBrowser, { blocked }: { blocked: string }): Promise<Uint8Array[]> {
  const opened = await openPage(browser, blocked, "AADSTS50105");
  await chooseOnCard(opened, messages.audienceUser.message);
  return finish(opened);
}

async function shootDeveloper(browser: ExtensionBrowser, { redirect }: { redirect: string }): Promise<Uint8Array[]> {
  const opened = await openPage(browser, redirect, "AADSTS50011");
  await chooseOnCard(opened, messages.audienceDeveloper.message);
  return finish(opened);
}

async function shootLogs(browser: ExtensionBrowser, { logs }: { logs: string }): Promise<Uint8Array[]> {
  const opened = await browser.open(logs);
  await setUp(opened);
  const { page, card } = opened;
  const at = await waitUntil("the marks", async () => {
    const frame = page.frames().find((each) => each.url().includes("sandbox-1"));
    const inner = await frame?.evaluate(() => {
      const marks = [...(CSS.highlights.get("signin-lens") ?? [])] as Range[];
      const mark = marks.length > 7 ? marks.find((each) => String(each) === "53003") : undefined;
      const box = mark?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
    });
    const box = inner && (await (await frame?.frameElement())?.boundingBox());
    return box && { x: box.x + inner.x, y: box.y + inner.y };
  });
  await page.mouse.click(at.x, at.y);
  await card.waitForText("AADSTS53003");
  await page.mouse.move(1, 1);
  return finish(opened);
}

async function shootLookup(browser: ExtensionBrowser): Promise<Uint8Array[]> {
  const opened = await browser.openOwn("src/lookup/index.html", "[role=option]");
  await setUp(opened);
  const { page } = opened;
  await page.evaluate(paste, ticket);
  await page.waitForSelector("article");
  await chooseOnPage(page, messages.audienceAdmin.message);
  await page.click("details.aside summary");
  await page.mouse.move(1, 1);
  return finish(opened);
}

async function shootSearch(browser: ExtensionBrowser): Promise<Uint8Array[]> {
  // The pop-up as it is, on a page of its own: the browser draws no pop-up larger than on a screen.
  const opened = await browser.openOwn("src/popup/index.html", "input");
  await setUp(opened, { width: 380, height: 600, deviceScaleFactor: scale });
  const { page } = opened;
  await page.type("input", "need admin approval");
  await page.waitForFunction(() =>
    document.querySelector("[aria-selected=true] mark, [aria-selected=true] b, [aria-selected=true] strong"),
  );
  const found = await shootPage(page);
  await page.keyboard.press("Enter");
  await page.waitForSelector("article");
  await chooseOnPage(page, messages.audienceAdmin.message);
  const explained = await shootPage(page);
  await page.close();
  return [found, explained];
}

/** Reads as that reader, whatever was chosen before. */
async function chooseOnCard({ page, card }: LensPage, audience: string): Promise<void> {
  await card.click(audience);
  await page.mouse.move(1, 1);
}

async function chooseOnPage(page: Page, audience: string): Promise<void> {
  await page.click(`::-p-aria([role="radio"][name="${audience}"])`);
  await page.mouse.move(1, 1);
}

async function openPage(browser: ExtensionBrowser, url: string, code: string): Promise<LensPage> {
  const opened = await browser.open(url);
  await setUp(opened);
  await opened.card.waitForText(code);
  // Microsoft's logo has no place in our pictures.
  await opened.page.evaluate(() => {
    for (const image of document.querySelectorAll("img")) image.remove();
  });
  return opened;
}

async function setUp({ page, setAppearance }: LensPage, size = viewport): Promise<void> {
  await setAppearance({ viewport: size, reducedMotion: true });
  await page.bringToFront();
  await page.evaluate(stopCaret);
}

async function finish({ page }: LensPage): Promise<Uint8Array[]> {
  const shot = await shootPage(page);
  await page.close();
  return [shot];
}

/** Runs in a page of ours: a caret that is there at times would make another picture each time. */
function stopCaret(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { caret-color: transparent !important; }");
  document.adoptedStyleSheets.push(sheet);
}

/** Runs in a page of ours. */
function paste(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const init = { clipboardData, data: text, dataType: "text/plain", bubbles: true, cancelable: true };
  document.querySelector("input")?.dispatchEvent(new ClipboardEvent("paste", init));
}
