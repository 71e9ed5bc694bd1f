import { beforeEach, expect, test, vi } from "vitest";
import { clearRecent, forgetUnwanted, readRecent, rememberLookUp, setKeepRecent } from "../../../src/platform/recent";
import { writeSettings } from "../../../src/platform/settings";
import { browser, resetBrowser } from "../background/fake-browser";

/** Promise: only codes, times and app names are kept, on this device, and only as long as the reader wants it. */

vi.mock("../../../src/platform/browser", async () => await import("../background/fake-browser"));

beforeEach(resetBrowser);
const codes = async () => (await readRecent()).map(({ code }) => code);

test("the latest comes first, each code of an app once", async () => {
  for (const code of ["50011", "50105", "50011"]) await rememberLookUp({ code, facts: { appName: "Payroll" } }, false);
  await rememberLookUp({ code: "50011", facts: { appName: "Travel" } }, false);
  expect((await readRecent()).map(({ code, appName }) => [code, appName])).toEqual([
    ["50011", "Travel"],
    ["50011", "Payroll"],
    ["50105", "Payroll"],
  ]);
  expect(Date.parse((await readRecent())[0]?.time ?? "")).not.toBeNaN();
});

test("only so many are kept", async () => {
  for (let i = 0; i < 30; i++) await rememberLookUp({ code: String(50_000 + i), facts: {} }, false);
  expect(await codes()).toHaveLength(20);
});

test("an app's name is kept without the accounts in it, on one line, and short", async () => {
  await rememberLookUp({ code: "50011", facts: { appName: `Mail of\nann@contoso.com ${"staff ".repeat(20)}` } }, false);
  const [{ appName = "" } = { appName: "" }] = await readRecent();
  expect(appName).not.toContain("ann@");
  expect(appName).toMatch(/^Mail of \[account\] (?:staff )+s?t?a?f?f?…$/);
  expect(appName.length).toBeLessThanOrEqual(60);
});

test("nothing is kept of private windows, nor what is no code", async () => {
  await rememberLookUp({ code: "50011", facts: {} }, true);
  await rememberLookUp({ code: "ann@contoso.com", facts: {} }, false);
  expect([...browser.storage.local.values.keys()]).toEqual([]);
});

test("nothing is kept or shown while it is switched off", async () => {
  await rememberLookUp({ code: "50011", facts: {} }, false);
  await writeSettings({ keepRecent: false });
  await rememberLookUp({ code: "50105", facts: {} }, false);
  expect(await codes()).toEqual([]);
  await writeSettings({ keepRecent: true });
  expect(await codes()).toEqual(["50011"]);
});

test("what was kept goes from the disk when the reader or the organisation switches it off", async () => {
  await rememberLookUp({ code: "50011", facts: {} }, false);
  await forgetUnwanted();
  expect(await codes()).toEqual(["50011"]);
  browser.storage.managed.values.set("history", false);
  await forgetUnwanted();
  expect([...browser.storage.local.values.keys()]).toEqual([]);
});

test("whoever switches remembering off has forgotten what was kept", async () => {
  await rememberLookUp({ code: "50011", facts: {} }, false);
  await setKeepRecent(false);
  await setKeepRecent(true);
  expect(await codes()).toEqual([]);
});

test("two windows that remember at once both are remembered", async () => {
  await Promise.all(["50011", "50105", "50126"].map((code) => rememberLookUp({ code, facts: {} }, false)));
  expect((await codes()).sort()).toEqual(["50011", "50105", "50126"]);
});

test("forgetting forgets all", async () => {
  await rememberLookUp({ code: "50011", facts: {} }, false);
  await clearRecent();
  expect([...browser.storage.local.values.keys()]).toEqual([]);
});

test("what an older version stored in another shape counts as nothing", async () => {
  browser.storage.local.values.set("recent", [{ code: "50011" }, { code: 7, time: "now" }, "x"]);
  expect(await codes()).toEqual([]);
});
