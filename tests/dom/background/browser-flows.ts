import { expect } from "vitest";
import type { Flow } from "./flow";
import { rest, untilDeath } from "./life";
import { fire, seen } from "./mortal-browser";
import { card, codesOf, page, popup, report, reportFrame, tabId, url } from "./one-tab";

const opensLookup = async () => expect(seen.tabs.update.mock.lastCall?.[0].url).toMatch(/lookup\/index\.html#50011$/);
const suggested = () => new Promise((resolve) => fire("typed", "50011", resolve));
const registered = async (...ids: string[]) => expect(seen.scripts.registered.map(({ id }) => id)).toEqual(ids);
const bundle = async (asks: unknown) => /live|login.microsoftonline.com/.test(JSON.stringify(asks));

/** What the browser itself sets off: its address bar, its storage and permissions, its tabs. */
export const browserFlows: Flow[] = [
  {
    name: "a code is typed in the address bar",
    act: () => untilDeath(suggested()),
    right: async () => expect(await suggested()).toContainEqual(expect.objectContaining({ content: "50011" })),
  },
  {
    name: "a code is opened from the address bar",
    act: () => fire("entered", "50011", "currentTab"),
    again: () => fire("entered", "50011", "currentTab"),
    right: opensLookup,
  },
  {
    name: "settings change while a page is open",
    before: async () => {
      await report();
      seen.local.values.set("settings", { overlay: "off" });
    },
    act: () => fire("changed", { settings: { newValue: { overlay: "off" } } }, "local"),
    async right() {
      expect(codesOf(await card())).toEqual([]);
      expect(codesOf(await popup())).toEqual(["50011"]);
    },
  },
  {
    name: "remembering look-ups is switched off",
    before: async () => {
      seen.local.values.set("recent", [{ code: "50011", time: "2026-11-20T10:00:00Z" }]);
      seen.local.values.set("settings", { keepRecent: false });
    },
    act: () => fire("changed", { settings: { newValue: { keepRecent: false } } }, "local"),
    again: () => fire("startup"),
    right: async () => expect(seen.local.values.has("recent")).toBe(false),
  },
  {
    name: "sites are allowed",
    before: async () => {
      seen.permissions.contains.mockImplementation(bundle);
    },
    act: () => fire("granted", {}),
    again: () => fire("startup"),
    right: () => registered("signIn-personal"),
  },
  {
    name: "sites are taken back while others stay",
    before: async () => {
      seen.permissions.contains.mockImplementation(async (asks) =>
        /live|intune.microsoft.com/.test(JSON.stringify(asks)),
      );
      fire("granted", {});
      await rest();
      await registered("signIn-personal", "portal-intune");
      seen.permissions.contains.mockImplementation(bundle);
    },
    act: () => fire("revoked", {}),
    // Never without those that are still allowed, for the next event may be days away.
    right: async () => expect(seen.scripts.registered.map(({ id }) => id)).toContain("signIn-personal"),
  },
  {
    name: "the extension is installed",
    act: () => fire("installed", { reason: "install" }),
    again: () => fire("startup"),
    async right() {
      expect([...seen.menuItems.keys()]).toEqual(["explain-selection", "explain-page"]);
      expect(seen.tabs.create.mock.calls.length).toBeLessThan(2);
      page.hasDetector = false;
      await popup();
      expect(page.hasDetector).toBe(true);
    },
  },
  {
    name: "a tab is closed",
    before: async () => {
      await report();
      await reportFrame();
    },
    act: () => fire("closed", tabId),
    again: () => {
      seen.tabs.query.mockImplementation(async () => [{ id: 9, url }]);
      fire("closed", 8);
    },
    right: async () => expect([...seen.session.values.keys()].filter((key) => key.endsWith("-7"))).toEqual([]),
  },
];
