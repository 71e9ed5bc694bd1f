import { beforeEach, describe, expect, test, vi } from "vitest";
import { handle, NoReceiver, send, sendToTab } from "../../../src/platform/messages";
import { browser, deliver, pageSender, resetBrowser } from "../background/fake-browser";

/** Promise: silence, failure and an empty answer are three different things. */

vi.mock("../../../src/platform/browser", async () => await import("../background/fake-browser"));
beforeEach(resetBrowser);

describe("a message", () => {
  test("that nobody hears is one known error", async () => {
    await expect(send("getCard")).rejects.toBeInstanceOf(NoReceiver);
    await expect(sendToTab(7, "ping")).rejects.toBeInstanceOf(NoReceiver);
  });

  test("that is heard and not answered is the same", async () => {
    browser.tabs.sendMessage.mockResolvedValue(undefined);
    await expect(sendToTab(7, "cardChanged")).rejects.toBeInstanceOf(NoReceiver);
  });

  test("that is answered with nothing has arrived", async () => {
    // Chromium turns the answer into JSON, which drops what is undefined.
    browser.tabs.sendMessage.mockResolvedValue({});
    await expect(sendToTab(7, "cardChanged")).resolves.toBeUndefined();
  });

  test("that failed says why", async () => {
    browser.runtime.sendMessage.mockResolvedValue({ failure: "No such tab." });
    await expect(send("getTabReport", { tabId: 1 })).rejects.toThrow("No such tab.");
  });
});

test("a handler is gone with its signal", async () => {
  const controller = new AbortController();
  handle({ ping: () => "here" }, controller.signal);
  expect(await deliver("ping", null, pageSender())).toEqual({ value: "here" });
  controller.abort();
  expect(await deliver("ping", null, pageSender())).toBeUndefined();
});
