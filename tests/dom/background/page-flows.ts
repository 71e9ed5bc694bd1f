import { expect } from "vitest";
import { pageSender, popupSender } from "./fake-browser";
import type { Flow } from "./flow";
import { rest } from "./life";
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
  untilTold,
  url,
} from "./one-tab";

/** What the page was asked to tell has been told. */
export async function pageReports(): Promise<void> {
  await untilTold();
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
const chosen = () => ask("openRecord", { document: "f", record }, frame);

/** What pages, their frames, the card and the pop-up set off. */
export const pageFlows: Flow[] = [
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
      Object.assign(page, { records: [record], sighting: null });
      await reportFrame();
    },
    act: chosen,
    again: chosen,
    right: async () => expect(codesOf(await card())).toEqual(["50126"]),
  },
  {
    name: "the next mark is asked for by key",
    before: async () => {
      Object.assign(page, { records: [record], sighting: null });
      await reportFrame();
    },
    act: () => fire("command", "next-mark", { id: tabId }),
    again: () => fire("command", "next-mark", { id: tabId }),
    right: async () => expect(codesOf(await card())).toEqual(["50126"]),
  },
];
