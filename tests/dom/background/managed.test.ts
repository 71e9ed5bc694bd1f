import { beforeEach, describe, expect, test } from "vitest";
import { policyBlock, redirectError } from "../ui/samples";
import { browser, deliver, pageSender, popupSender, resetBrowser } from "./fake-browser";
import { answerRecord, answerSighting } from "./fake-rules";
import "./played-background";
import { badge, reportOf } from "./sign-in-tab";

/** Promise: what the reader and their organisation have set decides what appears by itself. */

const choose = (settings: object) => browser.storage.local.values.set("settings", settings);
const manage = (name: string, value: unknown) => browser.storage.managed.values.set(name, value);

async function meet() {
  await deliver("reportSighting", reportOf(), pageSender());
  const { value } = (await deliver("getCard", null, pageSender())) as {
    value: { findings: { code: string; main: boolean }[]; folded: boolean };
  };
  const codes = value.findings.map(({ code }) => code);
  return { ...value, codes, badge: badge()?.text ?? "", injected: hasOverlay() };
}
const hasOverlay = () => browser.scripting.executeScript.mock.calls.length > 0;

beforeEach(() => {
  resetBrowser();
  answerSighting.mockReset().mockResolvedValue([redirectError, { ...policyBlock, main: false }]);
});

describe("the reader's choice", () => {
  test("of a card is what they get", async () => {
    expect(await meet()).toMatchObject({ codes: ["50011", "53003"], folded: false, badge: "2", injected: true });
  });

  test("of a small button folds the card, until it is opened on that tab", async () => {
    choose({ overlay: "pill" });
    expect((await meet()).folded).toBe(true);
    await deliver("setCardFolded", false, pageSender());
    expect((await meet()).folded).toBe(false);
  });

  test("of nothing leaves the count alone, and of nothing on another site changes nothing here", async () => {
    choose({ overlay: "off" });
    expect(await meet()).toMatchObject({ codes: [], badge: "2", injected: false });
    choose({ siteOverlays: { "portal.azure.com": "off" } });
    expect(await meet()).toMatchObject({ codes: ["50011", "53003"], injected: true });
  });

  test("for this site is stronger than for all", async () => {
    choose({ overlay: "card", siteOverlays: { "login.microsoftonline.com": "off" } });
    expect(await meet()).toMatchObject({ codes: [], badge: "2", injected: false });
  });
});

describe("the organisation's choice", () => {
  test("of a click leaves sign-in pages to the pop-up, whatever the reader wants", async () => {
    manage("signInPages", "click");
    choose({ siteOverlays: { "login.microsoftonline.com": "card" } });
    expect(await meet()).toMatchObject({ codes: [], badge: "2", injected: false });
  });

  test("of nothing has sign-in pages not even read", async () => {
    manage("signInPages", "off");
    expect(await meet()).toMatchObject({ codes: [], badge: "", injected: false });
    expect(answerSighting).not.toHaveBeenCalled();
  });

  test("to mute a code makes another one the main one", async () => {
    manage("mutedCodes", ["50011"]);
    const { codes, badge, findings } = await meet();
    expect({ codes, badge, main: findings[0]?.main }).toEqual({ codes: ["53003"], badge: "1", main: true });
  });

  test("to mute a code holds in portals: not marked, not counted, not in the pop-up", async () => {
    manage("mutedCodes", ["50126"]);
    const sender = pageSender("https://sandbox-1.reactblade.portal.azure.net/", 7, 3);
    const payload = { document: "d", codes: ["50126", "53003"], isLeft: false };
    expect(await deliver("reportPortal", payload, sender)).toMatchObject({ value: { muted: ["50126"] } });
    expect(browser.action.setBadgeText.mock.lastCall?.[0]).toEqual({ tabId: 7, text: "1" });
    const records = payload.codes.map((code) => ({ code, fields: [], text: "" }));
    browser.tabs.sendMessage.mockResolvedValue({ value: { document: "d", records } });
    answerRecord.mockImplementation(async (_, { code }) => ({ ...policyBlock, code }));
    const { value } = (await deliver("getTabReport", { tabId: 7 }, popupSender)) as {
      value: { findings: { code: string }[] };
    };
    expect(value.findings.map(({ code }) => code)).toEqual(["53003"]);
    await deliver("reportPortal", { ...payload, codes: ["50126"] }, sender);
    expect(browser.action.setBadgeText.mock.lastCall?.[0]).toEqual({ tabId: 7, text: "" });
  });

  test("that cannot be read changes nothing", async () => {
    manage("signInPages", 7);
    expect(await meet()).toMatchObject({ codes: ["50011", "53003"], injected: true });
  });
});
