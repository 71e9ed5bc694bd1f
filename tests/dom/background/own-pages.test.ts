import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { deliver, pageSender } from "./fake-browser";
import { damaged, field, leavePage, openPage, playBrowser, resetPages, says, type, words } from "./own-pages";
import { browser } from "./pages-browser";
import { reportOf, signInUrl } from "./sign-in-tab";

/** Promise: whatever the browser cannot read for them, our own pages are drawn, answer, and say what is missing. */

vi.mock("../../../src/platform/browser", async () => await import("./pages-browser"));

beforeAll(playBrowser);
beforeEach(resetPages);
afterEach(leavePage);

const refuse = async () => {
  throw new Error("Corruption: bad block");
};
const { local, session, managed } = browser.storage;

describe.each(["popup", "lookup"] as const)(
  "the page %s is drawn, and says so, where the browser cannot read",
  (name) => {
    test.each([
      ["settings", () => vi.spyOn(local, "get").mockImplementation(refuse), ["settingsUnread"]],
      ["policies", () => vi.spyOn(managed, "get").mockImplementation(refuse), ["policyUnread"]],
      [
        "anything",
        () => {
          for (const area of [local, session, managed]) vi.spyOn(area, "get").mockImplementation(refuse);
          browser.tabs.query.mockImplementation(refuse);
          browser.tabs.getCurrent.mockImplementation(refuse);
        },
        ["questionUnread", "settingsUnread", "policyUnread"],
      ],
    ] as const)("%s", async (_, breakIt, said) => {
      breakIt();
      await openPage(name, "#text=1");
      for (const key of said) await expect.poll(words).toContain(says(key));
      // It works all the same.
      type("50011");
      await expect.poll(words).toContain("AADSTS50011");
    });

    test("nothing, and says nothing where all is well", async () => {
      vi.spyOn(managed, "get").mockRejectedValue(new Error("Managed storage manifest not found"));
      await openPage(name);
      await expect.poll(() => document.querySelectorAll('[role="option"]').length).toBeGreaterThan(0);
      for (const key of ["questionUnread", "settingsUnread", "policyUnread"] as const) {
        expect(words()).not.toContain(says(key));
      }
    });
  },
);

test("the page of settings is drawn where nothing can be read, and names what is at its default", async () => {
  for (const area of [local, session, managed]) vi.spyOn(area, "get").mockImplementation(refuse);
  await openPage("options");
  await expect.poll(words).toContain(says("optFellBack").split("{")[0]);
  expect(words()).toContain(says("optTheme"));
});

test("the pop-up of a tab that nobody knows keeps nothing, and says that it has no answer", async () => {
  browser.tabs.query.mockImplementation(refuse);
  await openPage("popup");
  await expect.poll(words).toContain(says("popupFailed"));
  type("50011");
  await expect.poll(() => [...session.values.keys()]).toEqual(["popup-private"]);
});

test("a background that does not answer is named after five seconds, and its late answer is shown", async () => {
  const timers = vi.spyOn(window, "setTimeout");
  let answer: (report: unknown) => void = () => {};
  browser.runtime.sendMessage.mockImplementation(
    () =>
      new Promise((resolve) => {
        answer = (report) => resolve({ value: report });
      }),
  );
  await openPage("popup");
  const inFiveSeconds = () => timers.mock.calls.find(([, wait]) => wait === 5000)?.[0];
  await expect.poll(inFiveSeconds).toBeTypeOf("function");
  expect(field()).not.toBeNull();
  expect(words()).not.toContain(says("popupFailed"));
  (inFiveSeconds() as () => void)();
  await expect.poll(words).toContain(says("popupFailed"));
  answer({ findings: [], access: "granted" });
  await expect.poll(words).toContain(says("popupNothing"));
  expect(words()).not.toContain(says("popupFailed"));
});

const cannotRead = "could not read one of its own files";

// Each has a code of its own: what the background has read it keeps.
describe.each([
  ["cut off in the middle", "50011", (text: string) => new Response(text.slice(0, text.length / 2))],
  ["answered with 404", "50126", () => new Response("Not found", { status: 404 })],
  ["answered with 404 and JSON", "50034", () => new Response("{}", { status: 404 })],
  ["empty", "53003", () => new Response("")],
] as const)("a file of the rules that is %s", (_, code, damage) => {
  test("is said by the card, the pop-up and the lookup page in the place of the rule", async () => {
    damaged.set(`rules/codes/${code}.json`, damage);
    const standing = { url: signInUrl, configFacts: {}, text: `AADSTS${code}: It failed.` };
    await deliver("reportSighting", reportOf("a", standing), pageSender());
    expect(JSON.stringify(await deliver("getCard", null, pageSender()))).toContain(cannotRead);

    await openPage("popup");
    await expect.poll(field).not.toBeNull();
    type(`AADSTS${code}: It failed.`);
    await expect.poll(() => document.querySelectorAll('[role="option"]').length).toBe(1);
    document.querySelector<HTMLElement>('[role="option"]')?.click();
    await expect.poll(words).toContain(cannotRead);

    await openPage("lookup", `#${code}`);
    await expect.poll(words).toContain(cannotRead);
  });

  test.each(["popup", "lookup"] as const)(
    "is said by the page %s in the place of its list and its search",
    async (name) => {
      for (const file of ["index", "words"]) damaged.set(`rules/${file}.json`, damage);
      await openPage(name);
      await expect.poll(words).toContain(says("filesUnread"));
      type("redirect");
      await expect
        .poll(() => document.querySelector('.results [role="status"]')?.textContent)
        .toBe(says("filesUnread"));
      expect(words()).not.toContain(says("noMatch"));
    },
  );
});
