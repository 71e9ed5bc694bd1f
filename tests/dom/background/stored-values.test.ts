import { beforeEach, describe, expect, test, vi } from "vitest";
import { answerMessages } from "../../../src/background/messages";
import { flashedBy } from "../../../src/background/seen";
import { defaultSettings } from "../../../src/core/settings";
import { handOver, takeHandover } from "../../../src/platform/handover";
import { readHash } from "../../../src/platform/lookup-address";
import { readRecent, rememberLookUp } from "../../../src/platform/recent";
import { readSettings, readStored, setSync, writeSettings } from "../../../src/platform/settings";
import { isPopupState } from "../../../src/popup/popup-state";
import { redirectError } from "../ui/samples";
import { browser, deliver, pageSender, popupSender, resetBrowser } from "./fake-browser";
import { answerSighting } from "./fake-rules";
import { reportOf, shownCodes } from "./sign-in-tab";

/** Promise: whatever stands in the storage, errors are explained, settings fall back, and a full disk takes away no answer. */

vi.mock("../../../src/platform/browser", async () => await import("./fake-browser"));
vi.mock("../../../src/platform/strings", () => ({ loadStrings: async () => ({ fold: "Fold" }) }));
vi.mock("../../../src/rules/answer", async () => await import("./fake-rules"));

answerMessages();

beforeEach(() => {
  resetBrowser();
  answerSighting.mockReset().mockResolvedValue([redirectError]);
});

const deep = Array.from({ length: 500 }).reduce<object>((inner) => ({ inner }), {});
const future = {
  version: 99,
  document: "a",
  findings: [{ code: "50011", explanation: { code: "50011", blocks: [] } }],
};
const broken: [string, unknown][] = [
  ["a number", 7],
  ["a text", "true"],
  ["a list", [1, null, { code: "50011" }]],
  ["nothing", null],
  ["an object of its own", { came: Number.NaN, settings: {}, text: 1 }],
  ["something very deep", deep],
  ["a huge text", "x".repeat(1_000_000)],
  ["what a future version wrote", future],
  ["what a future version wrote in a list", [future]],
];
const keys = ["tab-7", "portal-7", "seen-7", "popup", "handover-1"];

describe.each(broken)("where each value is %s", (_, value) => {
  beforeEach(() => {
    for (const key of keys) browser.storage.session.values.set(key, value);
    for (const key of ["settings", "recent", "sync"]) browser.storage.local.values.set(key, value);
    browser.storage.sync.values.set("settings", value);
    browser.storage.managed.values.set("signInPages", value);
  });

  test("the settings are those after the installation, in both places", async () => {
    expect(await readSettings()).toEqual(defaultSettings);
    browser.storage.local.values.set("sync", true);
    expect(await readSettings()).toEqual(defaultSettings);
    await writeSettings({ theme: "dark" });
    expect(await readSettings()).toEqual({ ...defaultSettings, theme: "dark" });
  });

  test("card and pop-up show nothing that was stored, and what is reported then", async () => {
    expect(await shownCodes()).toEqual([]);
    expect(await deliver("getTabReport", { tabId: 7 }, popupSender)).toEqual({
      value: { access: "elsewhere", findings: [] },
    });
    expect(await flashedBy(7, new Set())).toEqual([]);
    expect(await deliver("reportSighting", reportOf(), pageSender())).toEqual({ value: undefined });
    expect(await shownCodes()).toEqual(["50011"]);
  });

  test("nothing was looked up, nothing handed over, and the pop-up begins anew", async () => {
    expect(await readRecent()).toEqual([]);
    await rememberLookUp(redirectError, false);
    expect((await readRecent()).map(({ code }) => code)).toEqual(["50011"]);
    expect(await takeHandover("1")).toBeUndefined();
    expect(isPopupState(value)).toBe(false);
  });
});

test("one setting of no use is named and leaves the others, and unknown names are dropped", async () => {
  browser.storage.local.values.set("settings", { theme: "sepia", marks: false, hologram: true });
  expect(await readStored()).toEqual({
    settings: { ...defaultSettings, marks: false },
    fellBack: ["theme"],
    sync: false,
  });
});

describe("where the disk is full or damaged", () => {
  const full = new Error("QUOTA_BYTES quota exceeded");

  test("a choice that is not kept is refused with the reason, and the last one holds", async () => {
    await writeSettings({ theme: "dark" });
    for (const area of [browser.storage.local, browser.storage.sync]) vi.spyOn(area, "set").mockRejectedValue(full);
    await expect(writeSettings({ theme: "light" })).rejects.toThrow(full);
    await expect(setSync(true)).rejects.toThrow(full);
    vi.restoreAllMocks();
    expect((await readStored()).sync).toBe(false);
    expect((await readSettings()).theme).toBe("dark");
  });

  test("what cannot be read is explained with the defaults, and never written over", async () => {
    browser.storage.local.values.set("settings", { theme: "dark", marks: false });
    const damaged = vi.spyOn(browser.storage.local, "get").mockRejectedValue(new Error("Corruption: bad block"));
    expect(await readSettings()).toEqual(defaultSettings);
    expect(await deliver("reportSighting", reportOf(), pageSender())).toEqual({ value: undefined });
    await expect(writeSettings({ theme: "light" })).rejects.toThrow("Corruption");
    damaged.mockRestore();
    expect(await readSettings()).toMatchObject({ theme: "dark", marks: false });
  });

  test("a text for the lookup page takes the room of what can be read again", async () => {
    browser.storage.session.values.set("tab-8", { document: "b", findings: [redirectError] });
    const set = vi.spyOn(browser.storage.session, "set").mockRejectedValueOnce(full);
    const target = await handOver({ text: "AADSTS50011", origin: { trust: "pasted" }, isPrivate: false });
    set.mockRestore();
    expect(readHash(target.kind === "text" ? `#text=${target.id}` : "")).toEqual(target);
    expect(await takeHandover(target.kind === "text" ? target.id : "")).toMatchObject({ text: "AADSTS50011" });
  });
});
