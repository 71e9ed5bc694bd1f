import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { readHash } from "../../../src/platform/lookup-address";
import { deliver, pageSender } from "./fake-browser";
import { allow, leavePage, openPage, playBrowser, press, resetPages, says, words } from "./own-pages";
import { browser } from "./pages-browser";
import { reportOf, shownCodes, signInUrl } from "./sign-in-tab";

/** Promise: whoever takes a site back in the middle of something is answered all the same, or told, and can give it again. */

vi.mock("../../../src/platform/browser", async () => await import("./pages-browser"));

beforeAll(playBrowser);
beforeEach(() => {
  resetPages();
  browser.tabs.get.mockResolvedValue({ url: signInUrl });
});
afterEach(leavePage);

const refusal = new Error("Cannot access contents of the page. Extension manifest must request permission.");
const grant = says("popupGrant").replace("{host}", "login.microsoftonline.com");
const sighting = { url: signInUrl, configFacts: {}, text: "AADSTS50011: It failed." };
const report = () => deliver("reportSighting", reportOf("a", sighting), pageSender());

test("an open pop-up hears that the site was taken back, and offers to allow it again", async () => {
  await openPage("popup");
  await expect.poll(words).toContain(says("popupNothing"));
  allow(false);
  await expect.poll(words).toContain(grant);
  expect(words()).not.toContain(says("popupNothing"));
  browser.permissions.request.mockImplementationOnce(async () => {
    browser.permissions.contains.mockResolvedValue(true);
    return true;
  });
  press(grant);
  await expect.poll(words).toContain(says("popupNothing"));
});

test("a site that is taken back while the pop-up looks there is named, and no administrator is blamed", async () => {
  browser.scripting.executeScript.mockImplementation(async () => {
    browser.permissions.contains.mockResolvedValue(false);
    throw refusal;
  });
  await openPage("popup");
  await expect.poll(words).toContain(grant);
  expect(words()).not.toContain(says("popupBlocked"));
});

test("a site that is given and at once taken back is asked for anew", async () => {
  browser.permissions.contains.mockResolvedValue(false);
  await openPage("popup");
  await expect.poll(words).toContain(grant);
  const asked = browser.runtime.sendMessage.mock.calls.length;
  press(grant);
  await expect.poll(() => browser.runtime.sendMessage.mock.calls.length).toBeGreaterThan(asked);
  await expect.poll(words).toContain(grant);
});

test("a page that is to be looked through and may not be any more is said to be closed to us", async () => {
  browser.tabs.get.mockResolvedValue({ id: 7, url: "https://app.example/" } as { url: string });
  browser.permissions.contains.mockResolvedValue(false);
  await openPage("popup");
  await expect.poll(words).toContain(says("explainPage"));
  browser.scripting.executeScript.mockRejectedValue(refusal);
  press(says("explainPage"));
  await expect.poll(words).toContain(says("explainPageRefused"));
});

test("what was found before stands in the pop-up beside the offer, and the page's card keeps it", async () => {
  await report();
  browser.tabs.sendMessage.mockResolvedValue({ value: "a" });
  allow(false);
  await openPage("popup");
  await expect.poll(words).toContain("AADSTS50011");
  expect(words()).toContain(grant);
  expect(await shownCodes()).toEqual(["50011"]);
});

const frame = { ...pageSender("https://sandbox-1.reactblade.portal.azure.net/", 7, 3) };
const portal = { ...frame, tab: { id: 7, url: "https://entra.microsoft.com/", incognito: false } };
const record = { code: "50126", fields: [["Sign-in error code", "50126"]], text: "" };
const choose = () => deliver("openRecord", { document: "f", record }, portal);
const tellFrame = () => deliver("reportPortal", { document: "f", codes: ["50126"], isLeft: false }, portal);
const heard = () => browser.tabs.sendMessage.mock.calls.map(([, message]) => (message as { name: string }).name);

test("a mark that is clicked in a portal that was taken back is explained on the lookup page, and the marks go", async () => {
  expect(await tellFrame()).toEqual({ value: { mayMark: true, muted: [] } });
  browser.permissions.contains.mockResolvedValue(false);
  browser.scripting.executeScript.mockRejectedValue(refusal);
  browser.tabs.get.mockResolvedValue({ index: 2, windowId: 1, incognito: false } as object);
  expect(await choose()).toEqual({ value: undefined });
  const [opened] = browser.tabs.create.mock.lastCall ?? [];
  expect(opened).toMatchObject({ index: 3, windowId: 1 });
  const { hash } = new URL(opened?.url ?? "");
  expect(readHash(hash)?.kind).toBe("text");
  // The frame is asked to tell anew, and hears then that it may mark nothing.
  expect(heard()).toContain("lookAgain");
  expect(await tellFrame()).toEqual({ value: { mayMark: false, muted: [] } });

  await openPage("lookup", hash);
  await expect.poll(words).toContain("AADSTS50126");
});

test("a mark whose tab was closed meanwhile opens nothing", async () => {
  await tellFrame();
  browser.scripting.executeScript.mockRejectedValue(new Error("No tab with id: 7"));
  browser.tabs.get.mockRejectedValue(new Error("No tab with id: 7"));
  expect(await choose()).toEqual({ value: undefined });
  expect(browser.tabs.create).not.toHaveBeenCalled();
});
