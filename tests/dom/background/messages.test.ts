import { beforeEach, describe, expect, test } from "vitest";
import { redirectError } from "../ui/samples";
import { browser, deliver, pageSender, popupSender, resetBrowser } from "./fake-browser";
import { answerSighting } from "./fake-rules";
import "./played-background";
import { badge, reportOf, shownCodes, sighting, signInUrl } from "./sign-in-tab";

/** Promise: a page speaks for itself alone, only failures are kept, and what is kept is what stands on the page. */

beforeEach(() => {
  resetBrowser();
  answerSighting.mockReset().mockResolvedValue([redirectError]);
});

describe("a report", () => {
  test("is explained, kept, counted and shown", async () => {
    expect(await deliver("reportSighting", reportOf(), pageSender())).toEqual({ value: undefined });
    expect(await shownCodes()).toEqual(["50011"]);
    expect(badge()).toEqual({ tabId: 7, text: "1" });
    expect(browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7 },
      files: ["src/page/overlay.iife.js"],
    });
  });

  test("goes to the overlay that is there, and puts no second one into the page", async () => {
    browser.tabs.sendMessage.mockResolvedValue({ value: null });
    await deliver("reportSighting", reportOf(), pageSender());
    expect(browser.tabs.sendMessage.mock.lastCall?.slice(0, 2)).toEqual([7, { name: "cardChanged", payload: null }]);
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
  });

  test("leads to the document it came from, where the browser names it", async () => {
    await deliver("reportSighting", reportOf(), { ...pageSender(), documentId: "D1" });
    expect(browser.scripting.executeScript.mock.lastCall?.[0]).toMatchObject({
      target: { tabId: 7, documentIds: ["D1"] },
    });
  });

  test.each([true, false])(
    "is explained with the browser's own word that its window is private: %s",
    async (incognito) => {
      await deliver("reportSighting", reportOf(), { ...pageSender(), tab: { id: 7, incognito } });
      expect(answerSighting.mock.lastCall?.[2]).toEqual({ browser: "chromium", privateWindow: String(incognito) });
    },
  );

  test("of a normal step alone leads to nothing", async () => {
    answerSighting.mockResolvedValue([{ ...redirectError, status: "interrupt" }]);
    await deliver("reportSighting", reportOf(), pageSender());
    expect(await shownCodes()).toEqual([]);
    expect(badge()).toBeUndefined();
  });

  test("is not answered to an overlay that asks too early", async () => {
    let finish: (findings: unknown) => void = () => {};
    answerSighting.mockReturnValueOnce(
      new Promise((resolve) => {
        finish = resolve;
      }),
    );
    const reported = deliver("reportSighting", reportOf(), pageSender());
    const asked = shownCodes();
    await expect.poll(() => browser.scripting.executeScript).toHaveBeenCalled();
    finish([redirectError]);
    expect(await asked).toEqual(["50011"]);
    await reported;
  });

  test("puts the main finding first and keeps no list of codes", async () => {
    const others = Array.from({ length: 50 }, (_, i) => ({ ...redirectError, code: String(60000 + i), main: false }));
    answerSighting.mockResolvedValue([...others, redirectError]);
    await deliver("reportSighting", reportOf(), pageSender());
    const codes = await shownCodes();
    expect(codes[0]).toBe("50011");
    expect(codes).toHaveLength(20);
  });

  test("of an error that has gone takes everything back", async () => {
    await deliver("reportSighting", reportOf(), pageSender());
    await deliver("reportSighting", reportOf("a", null), pageSender());
    expect(await shownCodes()).toEqual([]);
    expect(badge()).toEqual({ tabId: 7, text: "" });
  });

  test("that comes late from the page before does not wipe the next page's", async () => {
    await deliver("reportSighting", reportOf("a"), pageSender());
    answerSighting.mockResolvedValue([{ ...redirectError, code: "53003" }]);
    await deliver("reportSighting", reportOf("b"), pageSender());
    await deliver("reportSighting", reportOf("a", null), pageSender());
    expect(await shownCodes()).toEqual(["53003"]);
  });

  test("is worked on after the one before it, however long that takes", async () => {
    let finish: (findings: unknown) => void = () => {};
    answerSighting.mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));
    const first = deliver("reportSighting", reportOf(), pageSender());
    const farewell = deliver("reportSighting", reportOf("a", null), pageSender());
    await expect.poll(() => answerSighting).toHaveBeenCalled();
    finish([redirectError]);
    await Promise.all([first, farewell]);
    expect(await shownCodes()).toEqual([]);
  });

  test("leaves the other tabs alone", async () => {
    await deliver("reportSighting", reportOf(), pageSender(signInUrl, 8));
    expect(await shownCodes()).toEqual([]);
  });
});

describe("nothing is taken from", () => {
  test.each([
    ["a frame", reportOf(), pageSender(signInUrl, 7, 3)],
    ["one of our own pages", reportOf(), popupSender],
    ["a page that speaks of another site", reportOf(), pageSender("https://portal.azure.com/")],
    ["a page with too much to say", reportOf("a", { ...sighting, text: "x".repeat(20_001) }), pageSender()],
    ["a page that says something else", { document: "a", sighting: { url: signInUrl, text: 7 } }, pageSender()],
    ["a page with facts of another kind", reportOf("a", { ...sighting, configFacts: { user: {} } }), pageSender()],
    ["a page that does not say where it is", reportOf("a", { ...sighting, url: "nowhere" }), pageSender()],
    ["a page without an id", { sighting }, pageSender()],
  ])("%s", async (_, payload, sender) => {
    expect(await deliver("reportSighting", payload, sender)).toEqual({ failure: expect.any(String) });
    expect(answerSighting).not.toHaveBeenCalled();
  });

  test("another extension", async () => {
    expect(await deliver("getCard", null, { ...pageSender(), id: "other" })).toBeUndefined();
  });
});

test("a message that nobody knows is left to others", async () => {
  expect(await deliver("toString", null, pageSender())).toBeUndefined();
  expect(await deliver("cardChanged", null, pageSender())).toBeUndefined();
});

test("the folded card is remembered for its tab, from page to page", async () => {
  await deliver("setCardFolded", true, pageSender());
  await deliver("reportSighting", reportOf(), pageSender());
  const card = await deliver("getCard", null, pageSender());
  expect(card).toMatchObject({ value: { folded: true, strings: { fold: "Fold" } } });
  expect(await deliver("getCard", null, pageSender(signInUrl, 8))).toMatchObject({ value: { folded: false } });
});

test("the reader's choice is kept, and nothing else in its place", async () => {
  await deliver("setAudience", "admin", pageSender());
  expect(await deliver("getCard", null, pageSender())).toMatchObject({ value: { audience: "admin" } });
  expect(await deliver("setAudience", "everybody", pageSender())).toEqual({ failure: expect.any(String) });
  expect(await deliver("getCard", null, pageSender())).toMatchObject({ value: { audience: "admin" } });
});

test("what an older version stored in another shape counts as nothing", async () => {
  browser.storage.session.values.set("tab-7", { findings: [{ code: "50011" }] });
  browser.storage.local.values.set("settings", { audience: "everybody" });
  expect(await deliver("getCard", null, pageSender())).toEqual({
    value: { findings: [], folded: false, strings: { fold: "Fold" }, theme: "auto" },
  });
});
