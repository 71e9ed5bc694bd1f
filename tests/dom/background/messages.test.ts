import { beforeEach, describe, expect, test, vi } from "vitest";
import { answerMessages } from "../../../src/background/messages";
import { redirectError } from "../ui/samples";
import { browser, deliver, pageSender, popupSender, resetBrowser } from "./fake-browser";

/** Promise: a page speaks for itself alone, only failures are kept, and what is kept is what stands on the page. */

vi.mock("../../../src/platform/browser", async () => await import("./fake-browser"));
vi.mock("../../../src/platform/strings", () => ({ loadStrings: async () => ({ fold: "Fold" }) }));
const { answerSighting, answerRecord } = vi.hoisted(() => ({ answerSighting: vi.fn(), answerRecord: vi.fn() }));
vi.mock("../../../src/rules/answer", () => ({ answerSighting, answerRecord, answerText: vi.fn() }));

answerMessages();

const url = "https://login.microsoftonline.com/common/login";
const sighting = { url, configFacts: {}, text: "AADSTS50011: …" };
const report = (document = "a", standing: unknown = sighting) => ({ document, sighting: standing });
const stored = async () =>
  ((await deliver("getCard", null, pageSender())) as { value: { findings: { code: string }[] } }).value.findings.map(
    ({ code }) => code,
  );
const badge = () => browser.action.setBadgeText.mock.lastCall?.[0];

beforeEach(() => {
  resetBrowser();
  answerSighting.mockReset().mockResolvedValue([redirectError]);
});

describe("a report", () => {
  test("is explained, kept, counted and shown", async () => {
    expect(await deliver("reportSighting", report(), pageSender())).toEqual({ value: undefined });
    expect(await stored()).toEqual(["50011"]);
    expect(badge()).toEqual({ tabId: 7, text: "1" });
    expect(browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7 },
      files: ["src/page/overlay.iife.js"],
    });
  });

  test("goes to the overlay that is there, and puts no second one into the page", async () => {
    browser.tabs.sendMessage.mockResolvedValue({ value: null });
    await deliver("reportSighting", report(), pageSender());
    expect(browser.tabs.sendMessage.mock.lastCall?.slice(0, 2)).toEqual([7, { name: "cardChanged", payload: null }]);
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
  });

  test("leads to the document it came from, where the browser names it", async () => {
    await deliver("reportSighting", report(), { ...pageSender(), documentId: "D1" });
    expect(browser.scripting.executeScript.mock.lastCall?.[0]).toMatchObject({
      target: { tabId: 7, documentIds: ["D1"] },
    });
  });

  test.each([true, false])(
    "is explained with the browser's own word that its window is private: %s",
    async (incognito) => {
      await deliver("reportSighting", report(), { ...pageSender(), tab: { id: 7, incognito } });
      expect(answerSighting.mock.lastCall?.[2]).toEqual({ browser: "chromium", privateWindow: String(incognito) });
    },
  );

  test("of a normal step alone leads to nothing", async () => {
    answerSighting.mockResolvedValue([{ ...redirectError, status: "interrupt" }]);
    await deliver("reportSighting", report(), pageSender());
    expect(await stored()).toEqual([]);
    expect(badge()).toBeUndefined();
  });

  test("is not answered to an overlay that asks too early", async () => {
    let finish: (findings: unknown) => void = () => {};
    answerSighting.mockReturnValueOnce(
      new Promise((resolve) => {
        finish = resolve;
      }),
    );
    const reported = deliver("reportSighting", report(), pageSender());
    const asked = stored();
    await expect.poll(() => browser.scripting.executeScript).toHaveBeenCalled();
    finish([redirectError]);
    expect(await asked).toEqual(["50011"]);
    await reported;
  });

  test("puts the main finding first and keeps no list of codes", async () => {
    const others = Array.from({ length: 50 }, (_, i) => ({ ...redirectError, code: String(60000 + i), main: false }));
    answerSighting.mockResolvedValue([...others, redirectError]);
    await deliver("reportSighting", report(), pageSender());
    const codes = await stored();
    expect(codes[0]).toBe("50011");
    expect(codes).toHaveLength(20);
  });

  test("of an error that has gone takes everything back", async () => {
    await deliver("reportSighting", report(), pageSender());
    await deliver("reportSighting", report("a", null), pageSender());
    expect(await stored()).toEqual([]);
    expect(badge()).toEqual({ tabId: 7, text: "" });
  });

  test("that comes late from the page before does not wipe the next page's", async () => {
    await deliver("reportSighting", report("a"), pageSender());
    answerSighting.mockResolvedValue([{ ...redirectError, code: "53003" }]);
    await deliver("reportSighting", report("b"), pageSender());
    await deliver("reportSighting", report("a", null), pageSender());
    expect(await stored()).toEqual(["53003"]);
  });

  test("is worked on after the one before it, however long that takes", async () => {
    let finish: (findings: unknown) => void = () => {};
    answerSighting.mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));
    const first = deliver("reportSighting", report(), pageSender());
    const farewell = deliver("reportSighting", report("a", null), pageSender());
    await expect.poll(() => answerSighting).toHaveBeenCalled();
    finish([redirectError]);
    await Promise.all([first, farewell]);
    expect(await stored()).toEqual([]);
  });

  test("leaves the other tabs alone", async () => {
    await deliver("reportSighting", report(), pageSender(url, 8));
    expect(await stored()).toEqual([]);
  });
});

describe("nothing is taken from", () => {
  test.each([
    ["a frame", report(), pageSender(url, 7, 3)],
    ["one of our own pages", report(), popupSender],
    ["a page that speaks of another site", report(), pageSender("https://portal.azure.com/")],
    ["a page with too much to say", report("a", { ...sighting, text: "x".repeat(20_001) }), pageSender()],
    ["a page that says something else", { document: "a", sighting: { url, text: 7 } }, pageSender()],
    ["a page with facts of another kind", report("a", { ...sighting, configFacts: { user: {} } }), pageSender()],
    ["a page that does not say where it is", report("a", { ...sighting, url: "nowhere" }), pageSender()],
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
  await deliver("reportSighting", report(), pageSender());
  const card = await deliver("getCard", null, pageSender());
  expect(card).toMatchObject({ value: { folded: true, strings: { fold: "Fold" } } });
  expect(await deliver("getCard", null, pageSender(url, 8))).toMatchObject({ value: { folded: false } });
});

test("the reader's choice is kept, and nothing else in its place", async () => {
  await deliver("setAudience", "admin", pageSender());
  expect(await deliver("getCard", null, pageSender())).toMatchObject({ value: { audience: "admin" } });
  expect(await deliver("setAudience", "everybody", pageSender())).toEqual({ failure: expect.any(String) });
  expect(await deliver("getCard", null, pageSender())).toMatchObject({ value: { audience: "admin" } });
});

describe("the report for the popup", () => {
  const ask = () => deliver("getTabReport", { tabId: 7 }, popupSender);

  test("is not for pages", async () => {
    expect(await deliver("getTabReport", { tabId: 7 }, pageSender())).toEqual({ failure: expect.any(String) });
  });

  test("has what was found where we look", async () => {
    browser.tabs.get.mockResolvedValue({ url });
    await deliver("reportSighting", report(), pageSender());
    browser.tabs.sendMessage.mockResolvedValue({ value: "here" });
    expect(await ask()).toMatchObject({ value: { access: "granted", findings: [{ code: "50011" }] } });
  });

  test("has what stands in all frames, the latest sign-in first", async () => {
    browser.tabs.get.mockResolvedValue({ url });
    await deliver("reportSighting", report(), pageSender());
    answerRecord.mockImplementation(async (_, { code, text }) => ({
      ...redirectError,
      code,
      facts: { timestamp: text },
    }));
    const records: Record<number, [code: string, time: string][]> = {
      3: [["50105", "no time"]],
      5: [
        ["53003", "2026-11-20T14:00:00Z"],
        ["50126", "2026-11-20T08:00:00Z"],
      ],
    };
    for (const frameId of [3, 5]) {
      const codes = records[frameId]?.map(([code]) => code);
      const sender = pageSender("https://sandbox-1.reactblade.portal.azure.net/", 7, frameId);
      await deliver("reportPortal", { document: `f${frameId}`, codes, isLeft: false }, sender);
    }
    browser.tabs.sendMessage.mockImplementation(async (_, message, options) => {
      const { frameId } = options ?? {};
      if ((message as { name: string }).name !== "getRecords" || frameId === undefined) return { value: "here" };
      const read = records[frameId]?.map(([code, text]) => ({ code, text, fields: [] }));
      return { value: { document: `f${frameId}`, records: read } };
    });
    expect(await ask()).toMatchObject({
      value: { findings: ["50105", "53003", "50011", "50126"].map((code) => ({ code })) },
    });
  });

  test("names the site to ask for where access is withheld", async () => {
    browser.tabs.get.mockResolvedValue({ url });
    browser.permissions.contains.mockResolvedValue(false);
    const origin = "https://login.microsoftonline.com/*";
    expect(await ask()).toEqual({ value: { access: "withheld", origin, findings: [] } });
  });

  test("names none where an administrator blocks the site", async () => {
    browser.tabs.get.mockResolvedValue({ url });
    browser.scripting.executeScript.mockRejectedValue(new Error("This page cannot be scripted"));
    expect(await ask()).toEqual({ value: { access: "withheld", findings: [] } });
  });

  test("forgets what a crashed page could not take back, and looks again", async () => {
    browser.tabs.get.mockResolvedValue({ url });
    await deliver("reportSighting", report(), pageSender());
    expect(await ask()).toEqual({ value: { access: "granted", findings: [] } });
    expect(browser.scripting.executeScript.mock.lastCall?.[0]).toMatchObject({ files: ["detector.js"] });
  });

  test.each([undefined, "https://example.com/", "chrome://settings/", "http://login.microsoftonline.com/"])(
    "of %s is that we don't look there",
    async (address) => {
      browser.tabs.get.mockResolvedValue(address === undefined ? {} : { url: address });
      browser.permissions.contains.mockResolvedValue(false);
      expect(await ask()).toEqual({ value: { access: "elsewhere", findings: [] } });
    },
  );
});

test("what an older version stored in another shape counts as nothing", async () => {
  browser.storage.session.values.set("tab-7", { findings: [{ code: "50011" }] });
  browser.storage.local.values.set("settings", { audience: "everybody" });
  expect(await deliver("getCard", null, pageSender())).toEqual({
    value: { findings: [], folded: false, strings: { fold: "Fold" }, theme: "auto" },
  });
});

describe("a portal's frame", () => {
  const frame = (frameId: number) => pageSender("https://sandbox-1.reactblade.portal.azure.net/", 7, frameId);
  const say = (codes: string[], frameId = 3, rest: object = {}) =>
    deliver("reportPortal", { document: `d${frameId}`, codes, isLeft: false, ...rest }, frame(frameId));
  const record = { code: "50126", fields: [["Sign-in error code", "50126"]], text: "" };
  const choose = (frameId = 3) => deliver("openRecord", { document: `d${frameId}`, record }, frame(frameId));

  beforeEach(() => answerRecord.mockReset().mockResolvedValue({ ...redirectError, code: "50126" }));

  test("is counted with the others", async () => {
    await say(["53003", "50126"]);
    await say(["50074"], 5);
    expect(badge()).toEqual({ tabId: 7, text: "3" });
    await say([], 3, { isLeft: true });
    expect(badge()).toEqual({ tabId: 7, text: "1" });
    expect(answerRecord).not.toHaveBeenCalled();
  });

  test("may mark its codes only under a page that we may enter", async () => {
    const under = (url: string) => ({ ...frame(3), tab: { id: 7, url } });
    const report = { document: "d3", codes: ["50126"], isLeft: false };
    browser.permissions.contains.mockImplementation(async (asked) => JSON.stringify(asked).includes("entra"));
    expect(await deliver("reportPortal", report, under("https://entra.microsoft.com/"))).toEqual({
      value: { mayMark: true, muted: [] },
    });
    expect(await deliver("reportPortal", report, under("https://portal.example/"))).toEqual({
      value: { mayMark: false, muted: [] },
    });
    expect(await say(["50126"])).toEqual({ value: { mayMark: false, muted: [] } });
  });

  test("may mark nothing where the reader wants no marks", async () => {
    browser.storage.local.values.set("settings", { marks: false });
    const report = { document: "d3", codes: ["50126"], isLeft: false };
    const sender = { ...frame(3), tab: { id: 7, url: "https://entra.microsoft.com/" } };
    expect(await deliver("reportPortal", report, sender)).toEqual({ value: { mayMark: false, muted: [] } });
    expect(badge()).toEqual({ tabId: 7, text: "1" });
  });

  test("opens the card of what was chosen, until its document is left", async () => {
    await say(["50126"]);
    await choose();
    expect(answerRecord.mock.lastCall?.slice(1)).toEqual([record, "https://sandbox-1.reactblade.portal.azure.net"]);
    expect(await stored()).toEqual(["50126"]);
    await say([]);
    expect(await stored()).toEqual(["50126"]);
    await say([], 3, { isLeft: true });
    expect(await stored()).toEqual([]);
  });

  test.each([
    ["a code that is none", { document: "d", codes: ["50126<b>"], isLeft: false }],
    ["no document", { codes: [], isLeft: false }],
    ["too many codes", { document: "d", codes: Array(201).fill("50126"), isLeft: false }],
  ])("is refused with %s", async (_, payload) => {
    expect(await deliver("reportPortal", payload, frame(3))).toEqual({ failure: expect.any(String) });
  });

  test.each([
    ["a field that is too long", { ...record, fields: [["User", "x".repeat(2001)]] }],
    ["a field that is no pair", { ...record, fields: ["User"] }],
    ["a code that is none", { ...record, code: "1" }],
  ])("opens nothing for %s", async (_, wrong) => {
    expect(await deliver("openRecord", { document: "d", record: wrong }, frame(3))).toEqual({
      failure: expect.any(String),
    });
    expect(answerRecord).not.toHaveBeenCalled();
  });
});
