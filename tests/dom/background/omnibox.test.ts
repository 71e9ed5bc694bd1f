import { beforeAll, describe, expect, test, vi } from "vitest";
import { answerAddressBar } from "../../../src/background/omnibox";
import { extensionUrl } from "./fake-browser";

/** Promise: behind the keyword a code in any form opens as itself, words as a search, and no title breaks the markup. */

const bar = vi.hoisted(() => {
  const listeners: Record<string, (...args: never[]) => void> = {};
  const event = (name: string) => ({
    addListener(listener: () => void) {
      listeners[name] = listener;
    },
  });
  return {
    listeners,
    omnibox: {
      onInputStarted: event("started"),
      onInputChanged: event("changed"),
      onInputEntered: event("entered"),
      setDefaultSuggestion: vi.fn(),
    },
    create: vi.fn(async (_: { url: string; active: boolean }) => {}),
    update: vi.fn(async (_: { url: string }) => {}),
  };
});
vi.mock("../../../src/platform/browser", async () => {
  const fake = await import("./fake-browser");
  Object.assign(fake.browser, { omnibox: bar.omnibox });
  Object.assign(fake.browser.tabs, { create: bar.create, update: bar.update });
  return fake;
});
vi.mock("../../../src/platform/strings", () => ({ openStrings: async () => ({ t: () => "Codes & words" }) }));
const line = { code: "50011", title: 'The "address" <b>&', stage: "request", who: ["app-owner"], priority: 1 };
vi.mock("../../../src/rules/packaged", () => ({
  openPackagedRules: () => ({
    index: async () => [line],
    words: async () => () => [{ code: "50011", terms: [] }],
  }),
}));

beforeAll(answerAddressBar);

const suggestionsFor = (text: string) =>
  new Promise((resolve) => (bar.listeners.changed as (text: string, suggest: unknown) => void)(text, resolve));
const enter = (text: string, disposition: string) =>
  (bar.listeners.entered as (text: string, disposition: string) => void)(text, disposition);

test("suggestions carry code and title, as text", async () => {
  expect(await suggestionsFor("redirect")).toEqual([
    { content: "50011", description: "AADSTS50011 The &#34;address&#34; &#60;b&#62;&#38;" },
  ]);
});

test("the keyword says what it is for", async () => {
  bar.listeners.started?.();
  await expect.poll(() => bar.omnibox.setDefaultSuggestion).toHaveBeenCalledWith({ description: "Codes &#38; words" });
});

describe("what is entered opens the lookup page", () => {
  test.each([
    ["50011", "#50011"],
    ["AADSTS 50011:", "#50011"],
    ["secret expired", "#q=secret%20expired"],
    ["500", "#q=500"],
    ["50011 50105", "#q=50011%2050105"],
    ["", ""],
  ])("%j as %s", async (text, hash) => {
    enter(text, "currentTab");
    await expect
      .poll(() => bar.update)
      .toHaveBeenLastCalledWith({ url: `${extensionUrl}src/lookup/index.html${hash}` });
  });

  test.each([
    ["newForegroundTab", true],
    ["newBackgroundTab", false],
  ])("in a tab of its own: %s", async (disposition, active) => {
    enter("50105", disposition);
    await expect.poll(() => bar.create.mock.lastCall?.[0]).toMatchObject({ active });
  });
});
