import type { Page } from "puppeteer-core";
import { afterEach, describe, expect, test } from "vitest";
import messages from "../../_locales/en/messages.json" with { type: "json" };
import { browsersUnderTest, startExtensionBrowser } from "../support/extension-browser.ts";
import { readFixture, serveFixture } from "../support/fixtures.ts";
import { violationsOf } from "../support/violations.ts";
import { waitUntil } from "../support/wait-until.ts";
import { pressButton } from "./press-button.ts";
import { openRealPopup } from "./real-popup.ts";
import { Stage } from "./stage.ts";

/** Promise: the pop-up answers to keys alone, takes whatever is pasted, and is found again as it was left. */

const error = readFixture("converged-error");
const elsewhere = "https://payroll.contoso.com/";
const message =
  "AADSTS50105: Your administrator has configured the application Payroll to block users.\nCorrelation ID: 019f2847-08cc-4a1b-9f32-7c6d5e4f3a2b\n";

describe.each(browsersUnderTest)("the popup in $family", (browserUnderTest) => {
  const { family } = browserUnderTest;
  const stage = new Stage((server) => {
    serveFixture(server, error);
    server.serve(elsewhere, { body: "<!DOCTYPE html><h1>Payroll</h1><p>AADSTS65004: User declined.</p>" });
    return startExtensionBrowser(browserUnderTest, server);
  }).forAllTests();
  afterEach(async () => {
    for (const page of await stage.lens.running.browser.pages()) {
      const url = page.url();
      if (url.startsWith("https:") || url.includes("/popup/") || url.includes("/lookup/")) await page.close();
    }
    await stage.lens.callWithApi((api) => Promise.all([api.storage.session.clear(), api.storage.local.clear()]));
  });

  const openOver = async (url: string) => {
    const opened = await stage.lens.open(url);
    const popup = await openRealPopup(family, stage.lens, opened);
    await waitUntil("the list", () => popup.evaluate(() => document.querySelector('[role="option"]') !== null));
    if (family === "firefox") await popup.bringToFront();
    await waitForField(popup);
    return { opened, popup };
  };

  test("is ready to type: words, arrows, Enter and Escape do everything", async () => {
    const { popup } = await openOver(elsewhere);
    await popup.keyboard.type("secret expired");
    await waitForActive(popup, /^AADSTS7000222 .*expired/);
    await popup.keyboard.press("ArrowDown");
    const second = await waitForActive(popup, /^AADSTS(?!7000222)/);
    await popup.keyboard.press("Enter");
    await waitUntil("its explanation", async () => (await articleOf(popup)) === second.split("\n")[0]);
    await popup.keyboard.press("Escape");
    await waitForField(popup);
    await popup.keyboard.press("Escape");
    await waitUntil("an empty field", () => popup.evaluate(() => document.querySelector("input")?.value === ""));
  });

  test("lists what stands on the tab first", async () => {
    const opened = await stage.lens.open(error.url);
    await opened.card.waitForText("AADSTS50011");
    const popup = await openRealPopup(family, stage.lens, opened);
    const groups = [messages.popupTitle.message, messages.commonest.message].join();
    await waitUntil(groups, () =>
      popup.evaluate(
        (wanted) =>
          [...document.querySelectorAll(".group-name")]
            .map((each) => each.textContent)
            .slice(0, 2)
            .join() === wanted,
        groups,
      ),
    );
    await waitForOption(popup, /^AADSTS50011/);
  });

  test("explains a pasted message with its facts, and is found again as it was left", async () => {
    const { opened, popup } = await openOver(elsewhere);
    await paste(popup, message);
    await waitUntil("the explanation", async () => (await articleOf(popup))?.startsWith("AADSTS50105"));
    expect(await popup.evaluate(() => document.body.textContent)).toContain("019f2847-08cc-4a1b-9f32-7c6d5e4f3a2b");
    await waitUntil("it to be kept", () =>
      stage.lens.callWithApi(async (api) => JSON.stringify(await api.storage.session.get("popup")).includes("50105")),
    );
    await popup.close();
    const again = await openRealPopup(family, stage.lens, opened);
    await waitUntil("the same explanation", async () => (await articleOf(again))?.startsWith("AADSTS50105"));
    expect(await again.evaluate(() => document.body.textContent)).toContain("019f2847-08cc-4a1b-9f32-7c6d5e4f3a2b");
  });

  test("of 50 MB it reads the first part, at once, and says so", { timeout: 60_000 }, async () => {
    const { popup } = await openOver(elsewhere);
    const took: number[] = [];
    for (let i = 0; i < 3; i++) {
      took.push(await popup.evaluate(pasteMuch, message, 50_000_000));
      expect(await articleOf(popup)).toMatch(/^AADSTS50105/);
      await popup.keyboard.press("Escape");
      await waitForField(popup);
      await waitUntil("the remark", () =>
        popup.evaluate(() => document.body.textContent?.includes("only its first 100,000 characters were read")),
      );
    }
    console.log(`${family}: 50 MB pasted → answered after ${took.map(Math.round).join(", ")} ms`);
  });

  test("remembers what was looked up until it is told to forget", async () => {
    const { opened, popup } = await openOver(elsewhere);
    await popup.keyboard.type("50105");
    await waitForActive(popup, /^AADSTS50105/);
    await popup.keyboard.press("Enter");
    await waitUntil("the explanation", async () => (await articleOf(popup))?.startsWith("AADSTS50105"));
    const stored = () => stage.lens.callWithApi((api) => api.storage.local.get("recent"));
    const { recent } = await waitUntil("the memory", async () => {
      const found = await stored();
      return "recent" in found && (found as { recent: { code: string }[] });
    });
    expect(recent.map((each) => Object.keys(each).sort())).toEqual([["code", "time"]]);
    await popup.close();
    await stage.lens.callWithApi((api) => api.storage.session.clear());
    const again = await openRealPopup(family, stage.lens, opened);
    await waitUntil("the list of them", () =>
      again.evaluate((name) => document.querySelector(".group-name")?.textContent === name, messages.recent.message),
    );
    await pressButton(again, messages.recentClear.message);
    await waitUntil("nothing to be left", async () => !("recent" in (await stored())));
  });

  test.runIf(family === "chromium")("looks through the page in front when it is told to", async () => {
    const { opened, popup } = await openOver(elsewhere);
    await pressButton(popup, messages.explainPage.message);
    expect(await opened.card.waitForText("AADSTS65004")).toContain("isn't confirmed as Microsoft's");
    await waitUntil("the pop-up to be gone", async () => popup.isClosed());
  });

  test("axe finds nothing to mend in it", async () => {
    const { popup } = await openOver(elsewhere);
    await waitUntil("what is said of the tab", () => popup.evaluate(() => document.querySelector(".notice") !== null));
    expect(await violationsOf(popup)).toEqual([]);
    await popup.keyboard.type("redirect");
    await waitForActive(popup, /^AADSTS50011/);
    expect(await violationsOf(popup)).toEqual([]);
    await popup.keyboard.press("Enter");
    await waitUntil("the explanation", async () => (await articleOf(popup))?.startsWith("AADSTS50011"));
    expect(await violationsOf(popup)).toEqual([]);
  });
});

const optionNames = (popup: Page) =>
  popup.evaluate(() => [...document.querySelectorAll<HTMLElement>('[role="option"]')].map((each) => each.innerText));

/** Waits until one of the options is this one. */
const waitForOption = (popup: Page, name: RegExp) =>
  waitUntil(String(name), async () => (await optionNames(popup)).map(joinCode).some((each) => name.test(each)));

/** The code and its title stand in columns of their own. */
const joinCode = (text: string) => text.replace(/^(AADSTS\d+)\s+/, "$1 ");

/** Waits until Enter would open the option of this name, and returns the name. */
const waitForActive = (popup: Page, name: RegExp): Promise<string> =>
  waitUntil(`${name} to be chosen`, async () => {
    const text = await popup.evaluate(() => {
      const id = document.querySelector("input")?.getAttribute("aria-activedescendant");
      return id ? document.getElementById(id)?.innerText : undefined;
    });
    const active = joinCode(text ?? "");
    if (!name.test(active)) throw new Error(`"${active}" is chosen`);
    return active;
  });

/** Waits until the field has the focus. What is typed before goes elsewhere. */
const waitForField = (popup: Page) =>
  waitUntil("the field to have the focus", () =>
    popup.evaluate(() => document.activeElement?.getAttribute("role") === "combobox"),
  );

const articleOf = (popup: Page) =>
  popup.evaluate(() => document.querySelector("article")?.getAttribute("aria-label") ?? undefined);

/** Pastes with the event that a paste of the keyboard makes; what is on a machine's clipboard is left alone. */
const paste = (popup: Page, text: string) => popup.evaluate(pasteMuch, text, 0);

/** Runs in the pop-up. Returns how long the answer took, in milliseconds. */
async function pasteMuch(text: string, length: number): Promise<number> {
  const field = document.querySelector("input");
  const much = text + "lorem ipsum dolor sit amet ".repeat(Math.ceil(length / 27));
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", much);
  const began = performance.now();
  const init = { clipboardData, data: much, dataType: "text/plain", bubbles: true, cancelable: true };
  field?.dispatchEvent(new ClipboardEvent("paste", init));
  while (!document.querySelector("article")) await new Promise(requestAnimationFrame);
  return performance.now() - began;
}
