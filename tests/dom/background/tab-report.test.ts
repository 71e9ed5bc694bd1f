import { beforeEach, describe, expect, test } from "vitest";
import { redirectError } from "../ui/samples";
import { browser, deliver, pageSender, popupSender, resetBrowser } from "./fake-browser";
import { answerRecord, answerSighting } from "./fake-rules";
import "./played-background";
import { reportOf, signInUrl } from "./sign-in-tab";

/** Promise: the pop-up hears what stands on the tab, what stands in the way, and what to ask for; pages hear nothing. */

beforeEach(() => {
  resetBrowser();
  answerSighting.mockReset().mockResolvedValue([redirectError]);
});

describe("the report for the pop-up", () => {
  const ask = () => deliver("getTabReport", { tabId: 7 }, popupSender);

  test("is not for pages", async () => {
    expect(await deliver("getTabReport", { tabId: 7 }, pageSender())).toEqual({ failure: expect.any(String) });
  });

  test("has what was found where we look", async () => {
    browser.tabs.get.mockResolvedValue({ url: signInUrl });
    await deliver("reportSighting", reportOf(), pageSender());
    browser.tabs.sendMessage.mockResolvedValue({ value: "a" });
    expect(await ask()).toMatchObject({ value: { access: "granted", findings: [{ code: "50011" }] } });
  });

  test("has what stands in all frames, the latest sign-in first", async () => {
    browser.tabs.get.mockResolvedValue({ url: signInUrl });
    await deliver("reportSighting", reportOf(), pageSender());
    browser.tabs.sendMessage.mockResolvedValue({ value: "a" });
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
      if ((message as { name: string }).name !== "getRecords" || frameId === undefined) return { value: "a" };
      const read = records[frameId]?.map(([code, text]) => ({ code, text, fields: [] }));
      return { value: { document: `f${frameId}`, records: read } };
    });
    expect(await ask()).toMatchObject({
      value: { findings: ["50105", "53003", "50011", "50126"].map((code) => ({ code })) },
    });
  });

  test("names the site to ask for where access is withheld", async () => {
    browser.tabs.get.mockResolvedValue({ url: signInUrl });
    browser.permissions.contains.mockResolvedValue(false);
    const origin = "https://login.microsoftonline.com/*";
    expect(await ask()).toEqual({ value: { access: "withheld", origin, findings: [] } });
  });

  test("names none where an administrator blocks the site", async () => {
    browser.tabs.get.mockResolvedValue({ url: signInUrl });
    browser.scripting.executeScript.mockRejectedValue(new Error("This page cannot be scripted"));
    expect(await ask()).toEqual({ value: { access: "withheld", findings: [] } });
  });

  test("forgets what a crashed page could not take back, and looks again", async () => {
    browser.tabs.get.mockResolvedValue({ url: signInUrl });
    await deliver("reportSighting", reportOf(), pageSender());
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
