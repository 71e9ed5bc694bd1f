import { expect } from "vitest";
import { pageSender, popupSender } from "./fake-browser";
import { rest, untilDeath } from "./life";
import { ask, fire, seen } from "./mortal-browser";
import {
  badge,
  card,
  codesOf,
  frame,
  page,
  popup,
  record,
  report,
  reportFrame,
  sightingOf,
  tabId,
  url,
} from "./one-tab";

/** What the background does, from what sets it off to what must hold in the end. */

export interface Flow {
  name: string;
  /** What was before, in another life. */
  before?(): Promise<unknown>;
  act(): unknown;
  /** How whoever was let down asks again; where nobody can, it is left out. */
  again?(): unknown;
  /** What must hold then. */
  right(): Promise<void>;
}

/** What the page was asked to tell has been told. */
export async function pageReports(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await rest();
}

const standing = async (...codes: string[]) => {
  expect(codesOf(await card()), "the card").toEqual(codes);
  expect(codesOf(await popup()), "the pop-up").toEqual(codes);
  expect(badge(), "the badge").toBe(codes.length === 0 ? "" : String(codes.length));
};

/** The page leaves, and another one without an error takes its place. */
const leave = () => {
  Object.assign(page, { document: "b", sighting: null, hasOverlay: false });
};
const asked = { id: tabId, url, index: 0, windowId: 1, incognito: false };
const select = () =>
  fire(
    "menu",
    { menuItemId: "explain-selection", selectionText: "AADSTS50011: It failed.", frameId: 0, pageUrl: url },
    asked,
  );
/** What was asked about is explained in the page or, where that failed, on the lookup page. */
const explainedSomewhere = async () => {
  const { shown } = page as { shown?: { findings: { code: string }[] } };
  if (shown) expect(codesOf(shown)).toEqual(["50011"]);
  else expect(seen.tabs.create.mock.lastCall?.[0].url).toMatch(/lookup\/index\.html/);
};
const opensLookup = async () => expect(seen.tabs.update.mock.lastCall?.[0].url).toMatch(/lookup\/index\.html#50011$/);
const suggested = () => new Promise((resolve) => fire("typed", "50011", resolve));
const registered = async (...ids: string[]) => expect(seen.scripts.registered.map(({ id }) => id)).toEqual(ids);
const bundle = async (asks: unknown) => /live|login.microsoftonline.com/.test(JSON.stringify(asks));
const chosen = () => ask("openRecord", { document: "f", record }, frame);

/** Everything that the background does. */
export const flows: Flow[] = [
  {
    name: "a page reports an error",
    act: () => report(),
    again: () => report(),
    right: () => standing("50011"),
  },
  {
    name: "a page reports another error than before",
    before: () => report(),
    act: () => report(sightingOf("53003")),
    again: () => report(sightingOf("53003")),
    right: () => standing("53003"),
  },
  {
    name: "a page takes its error back",
    before: () => report(),
    act: () => {
      page.sighting = null;
      return report();
    },
    again: () => report(),
    right: () => standing(),
  },
  {
    name: "a page is left, and the next one has no error",
    before: () => report(),
    act: () => {
      leave();
      return report(null, "a");
    },
    async right() {
      expect(codesOf(await popup())).toEqual([]);
      expect(codesOf(await card())).toEqual([]);
    },
  },
  {
    name: "a page is left, and the next one has another error",
    before: () => report(),
    act: () => report(null, "a"),
    again: () => report(sightingOf("53003"), "b"),
    async right() {
      page.document = "b";
      await standing("53003");
    },
  },
  {
    name: "a page reports an error, and nobody tells again",
    act: () => report(),
    // The pop-up asks the page, and is told when there is news.
    async right() {
      await popup();
      await pageReports();
      await standing("50011");
    },
  },
  {
    name: "the card asks what to show",
    before: () => report(),
    act: () => card(),
    right: () => standing("50011"),
  },
  {
    name: "the pop-up asks what was found",
    before: () => report(),
    act: () => popup(),
    again: () => popup(),
    right: () => standing("50011"),
  },
  {
    name: "the pop-up wants the page looked through",
    act: () => ask("explainPage", { tabId }, popupSender),
    again: async () => expect(await ask("explainPage", { tabId }, popupSender)).toBe(true),
    right: explainedSomewhere,
  },
  {
    name: "a selection is asked about",
    act: select,
    again: select,
    right: explainedSomewhere,
  },
  {
    name: "a page is asked about by menu",
    act: () => fire("menu", { menuItemId: "explain-page", pageUrl: url }, asked),
    again: () => fire("menu", { menuItemId: "explain-page", pageUrl: url }, asked),
    right: explainedSomewhere,
  },
  {
    name: "the card is folded",
    before: () => report(),
    act: () => ask("setCardFolded", true, pageSender(url)),
    again: () => ask("setCardFolded", true, pageSender(url)),
    async right() {
      expect(await card()).toMatchObject({ folded: true });
      await standing("50011");
    },
  },
  {
    name: "the reader chooses for whom texts are",
    act: () => ask("setAudience", "developer", pageSender(url)),
    again: () => ask("setAudience", "developer", pageSender(url)),
    right: async () => expect(await card()).toMatchObject({ audience: "developer" }),
  },
  {
    name: "a portal's frame reports a code",
    before: async () => {
      page.records = [record];
    },
    act: () => reportFrame(),
    again: () => reportFrame(),
    async right() {
      expect(codesOf(await popup())).toEqual(["50126"]);
      expect(badge()).toBe("1");
    },
  },
  {
    name: "a portal's frame is left",
    before: () => {
      page.sighting = null;
      return reportFrame();
    },
    act: () => reportFrame([], true),
    async right() {
      expect(codesOf(await popup())).toEqual([]);
    },
  },
  {
    name: "a row's mark is clicked",
    before: async () => {
      page.records = [record];
      await reportFrame();
    },
    act: chosen,
    again: chosen,
    right: async () => expect(codesOf(await card())).toEqual(["50126"]),
  },
  {
    name: "the next mark is asked for by key",
    before: async () => {
      page.records = [record];
      await reportFrame();
    },
    act: () => fire("command", "next-mark", { id: tabId }),
    again: () => fire("command", "next-mark", { id: tabId }),
    right: async () => expect(codesOf(await card())).toEqual(["50126"]),
  },
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
