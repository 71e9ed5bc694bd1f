import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { TabReport } from "../../../src/platform/protocol";
import type { PopupProps } from "../../../src/popup/popup";
import { violationsIn } from "../ui/access";
import { press } from "../ui/mount";
import { policyBlock, redirectError } from "../ui/samples";
import { mountPopup } from "./mount-popup";
import { index, popupProps } from "./props";

/** Promise: the pop-up says what is on the tab or what stands in the way, and is found again as it was left. */

const granted: TabReport = { findings: [], access: "granted" };
const withheld: TabReport = { findings: [], access: "withheld", origin: "https://login.microsoftonline.com/*" };

describe("what was found on the tab", () => {
  test("stands first, in the order given, and opens its explanation", async () => {
    const { options, key, calls, activeOption } = mountPopup({
      report: { ...granted, findings: [policyBlock, redirectError] },
      audience: "admin",
    });
    expect(options().slice(0, 2)).toEqual([
      "AADSTS53003 Your organisation's access policy blocked this sign-inContoso Payroll\u00a0· IT admin\u00a0· Policy",
      "AADSTS50011 The app sent a return address that isn't registeredContoso Payroll\u00a0· Developer\u00a0· Request",
    ]);
    key("ArrowDown");
    await expect.poll(activeOption).toBe(options()[0]);
    expect(key("ArrowDown")).toBe(false);
    await expect.element(page.getByRole("option", { selected: true })).toHaveAccessibleName(/^AADSTS50011/);
    key("Enter");
    const article = page.getByRole("article", { name: "AADSTS50011 The app sent a return address" });
    await expect.element(article).toBeVisible();
    await expect.element(page.getByRole("radio", { name: "IT admin" })).toBeChecked();
    expect(calls.onLookedUp).not.toHaveBeenCalled();
    press("button", "Back to the list");
    await expect.element(page.getByRole("combobox")).toBeVisible();
  });
});

describe("says what stands in the way", () => {
  const cases: [TabReport | undefined, string][] = [
    [granted, "No sign-in error on this tab."],
    [{ ...granted, access: "withheld" }, "Your browser or organisation keeps extensions away from this page."],
    [undefined, "Sign-in Lens didn't answer."],
  ];
  test.each(cases)("case %#", (report, words) => {
    const { body } = mountPopup({ report });
    expect(body.querySelector(".notice")?.textContent).toContain(words);
  });

  test("of nothing, while the tab is being looked at", () => {
    expect(mountPopup({ report: "pending" }).body.querySelector(".notice")).toBeNull();
  });
});

describe("a page that we don't look at", () => {
  const elsewhere = { ...granted, access: "elsewhere" as const };

  test("is looked through when the reader wants it", () => {
    const { calls } = mountPopup({ report: elsewhere });
    press("button", "Explain errors on this page");
    expect(calls.onExplainPage).toHaveBeenCalledOnce();
  });

  test("that the browser keeps from us is left at that", async () => {
    const { body } = mountPopup({ report: elsewhere, onExplainPage: async () => false });
    press("button", "Explain errors on this page");
    await expect.poll(() => body.textContent).toContain("doesn't let extensions read this page");
  });
});

describe("a page that is kept from us", () => {
  test("is asked for with one button, in the very click", () => {
    const { calls } = mountPopup({ report: withheld });
    press("button", "Allow on login.microsoftonline.com");
    expect(calls.onGrant).toHaveBeenCalledExactlyOnceWith("https://login.microsoftonline.com/*");
  });

  test("still lists what was found there, with the way to get access back", () => {
    const { options, calls } = mountPopup({ report: { ...withheld, findings: [policyBlock] } });
    expect(options()[0]).toContain("53003");
    press("button", "Allow on login.microsoftonline.com");
    expect(calls.onGrant).toHaveBeenCalledOnce();
  });

  test("that the person goes on keeping is left at that", async () => {
    const { body } = mountPopup({ report: withheld, onGrant: async () => false });
    press("button", "Allow on login.microsoftonline.com");
    await expect.poll(() => body.textContent).toContain("Not allowed. You can allow it here later");
  });
});

describe("when it is opened again", () => {
  test("it is as it was left", async () => {
    const { calls, type } = mountPopup();
    type("policy");
    await expect.poll(() => calls.onState.mock.lastCall?.[0].question.text).toBe("policy");
    const { field, options } = mountPopup({ initial: calls.onState.mock.lastCall?.[0] ?? popupProps.initial });
    expect(field().value).toBe("policy");
    await expect.poll(() => options()[0]).toContain("53003");
  });

  test("an open explanation is open again", async () => {
    mountPopup({ initial: { ...popupProps.initial, opened: "code:50126" } });
    await expect.element(page.getByRole("article")).toHaveAccessibleName(/^AADSTS50126/);
  });

  test("an explanation that is no longer there gives way to the search", async () => {
    mountPopup({ initial: { ...popupProps.initial, opened: "tab:50126 gone" } });
    await expect.element(page.getByRole("combobox")).toBeVisible();
  });
});

test("what was looked up lately is listed, and can be forgotten or not kept", async () => {
  const { options, calls } = mountPopup({ recent: [{ code: "53000", appName: "Payroll" }, { code: "99999" }] });
  expect(options().slice(0, 2)).toEqual([
    "AADSTS53000 This app needs a device that meets the rulesPayroll\u00a0· Person signing in\u00a0· Policy",
    "AADSTS99999 Not in any public list",
  ]);
  press("button", "Forget all");
  expect(calls.onClearRecent).toHaveBeenCalledOnce();
  (page.getByRole("checkbox").element() as HTMLInputElement).click();
  expect(calls.onKeepRecent).toHaveBeenCalledExactlyOnceWith(false);
});

test("the list scrolls in the colours of the theme: nothing white stands in the dark one", () => {
  const { body } = mountPopup();
  const results = body.querySelector(".results") as HTMLElement;
  expect(getComputedStyle(results).scrollbarColor).toMatch(/^rgb\(.+\) (?:transparent|rgba\(0, 0, 0, 0\))$/);
});

test("where the organisation wants nothing remembered, the choice is shown as its own", () => {
  const { body } = mountPopup({ keepRecent: false, isRecentManaged: true });
  const choice = page.getByRole("checkbox").element() as HTMLInputElement;
  expect(choice.disabled).toBe(true);
  expect(choice.checked).toBe(false);
  expect(body.querySelector(".recent-choice")?.textContent).toContain("Set by your organisation");
});

test.each<[string, Partial<PopupProps>]>([
  [
    "a list",
    { report: { ...granted, findings: [policyBlock, redirectError] }, recent: [{ code: index[0]?.code ?? "" }] },
  ],
  ["nothing", {}],
  ["a page kept from us", { report: withheld }],
  ["results", { initial: { question: { text: "the", isWhole: false } } }],
  ["no results", { initial: { question: { text: "zzz", isWhole: false } } }],
  ["an explanation", { initial: { ...popupProps.initial, opened: "code:50011" } }],
])("axe finds nothing to mend: %s", async (_, props) => {
  const { body } = mountPopup(props);
  await expect.poll(() => body.querySelector('[role="option"], article, .remark')).not.toBeNull();
  expect(await violationsIn(body)).toEqual([]);
});
