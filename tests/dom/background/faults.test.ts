import { beforeEach, describe, expect, test, vi } from "vitest";
import { redirectError } from "../ui/samples";
import { browser, deliver, pageSender, resetBrowser } from "./fake-browser";
import { answerSighting } from "./fake-rules";
import "./played-background";
import { reportOf, shownCodes, signInUrl } from "./sign-in-tab";

/** Promise: what fails is said to whoever asked, breaks nothing that comes after it, and leaves the tab's turn free. */

const tell = () => deliver("reportSighting", reportOf(), pageSender());

beforeEach(() => {
  resetBrowser();
  answerSighting.mockReset().mockResolvedValue([redirectError]);
});

describe("a report is answered with what failed, and the next one works", () => {
  test("when the memory cannot be written", async () => {
    const broken = vi.spyOn(browser.storage.session, "set").mockRejectedValueOnce(new Error("It is broken"));
    expect(await tell()).toEqual({ failure: "It is broken" });
    broken.mockRestore();
    expect(await tell()).toEqual({ value: undefined });
    expect(await shownCodes()).toEqual(["50011"]);
  });

  test("when the file of a rule cannot be read", async () => {
    answerSighting.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    expect(await tell()).toEqual({ failure: "Failed to fetch" });
    expect(await tell()).toEqual({ value: undefined });
    expect(await shownCodes()).toEqual(["50011"]);
  });

  test("when the page's permission goes while it is explained", async () => {
    browser.scripting.executeScript.mockRejectedValueOnce(new Error("Cannot access contents of the page"));
    expect(await tell()).toEqual({ value: undefined });
    expect(await shownCodes()).toEqual(["50011"]);
  });
});

test("a full memory makes room: other tabs are asked again when somebody wants to know", async () => {
  await deliver("reportSighting", reportOf(), pageSender(signInUrl, 8));
  vi.spyOn(browser.storage.session, "set").mockRejectedValueOnce(new Error("Session storage quota bytes exceeded."));
  expect(await tell()).toEqual({ value: undefined });
  expect(await shownCodes()).toEqual(["50011"]);
  expect([...browser.storage.session.values.keys()]).not.toContain("tab-8");
});
