import { beforeEach, describe, expect, test } from "vitest";
import { redirectError } from "../ui/samples";
import { browser, deliver, pageSender, resetBrowser } from "./fake-browser";
import { answerRecord } from "./fake-rules";
import "./played-background";
import { badge, shownCodes } from "./sign-in-tab";

/** Promise: a portal's frame is counted with the others, and one record of it is explained when somebody chooses it. */

beforeEach(() => {
  resetBrowser();
  answerRecord.mockReset().mockResolvedValue({ ...redirectError, code: "50126" });
});

describe("a portal's frame", () => {
  const frame = (frameId: number) => pageSender("https://sandbox-1.reactblade.portal.azure.net/", 7, frameId);
  const say = (codes: string[], frameId = 3, rest: object = {}) =>
    deliver("reportPortal", { document: `d${frameId}`, codes, isLeft: false, ...rest }, frame(frameId));
  const record = { code: "50126", fields: [["Sign-in error code", "50126"]], text: "" };
  const choose = (frameId = 3) => deliver("openRecord", { document: `d${frameId}`, record }, frame(frameId));

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
    expect(await shownCodes()).toEqual(["50126"]);
    await say([]);
    expect(await shownCodes()).toEqual(["50126"]);
    await say([], 3, { isLeft: true });
    expect(await shownCodes()).toEqual([]);
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
