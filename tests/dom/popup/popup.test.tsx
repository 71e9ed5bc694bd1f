import { describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import type { LookUp } from "../../../src/core/look-up";
import type { TabReport } from "../../../src/platform/protocol";
import type { PopupProps } from "../../../src/popup/popup";
import { violationsIn } from "../ui/access";
import { press } from "../ui/mount";
import { policyBlock, redirectError } from "../ui/samples";
import { mountPopup } from "./mount-popup";
import { index, popupProps } from "./props";

const granted: TabReport = { findings: [], access: "granted" };
const withheld: TabReport = { findings: [], access: "withheld", origin: "https://login.microsoftonline.com/*" };

describe("what was found on the tab", () => {
  test("stands first, in the order given, and opens its explanation", async () => {
    const { options, key, calls, activeOption } = mountPopup({
      report: { ...granted, findings: [policyBlock, redirectError] },
      audience: "admin",
    });
    expect(options().slice(0, 2)).toEqual([
      "AADSTS53003 Your organisation's access policy blocked this sign-inContoso Payroll · Your IT admin can fix this · Policy",
      "AADSTS50011 The app sent a return address that isn't registeredContoso Payroll · The developer can fix this · Request",
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

describe("the search", () => {
  test("has the focus and offers what is met most often", async () => {
    const { field, options } = mountPopup();
    await expect.poll(() => (field().getRootNode() as ShadowRoot).activeElement).toBe(field());
    expect(options().map((name) => name.slice(6, 11))).toEqual(["50126", "50011", "53003"]);
    expect(field().getAttribute("aria-activedescendant")).toBeNull();
  });

  test("marks the words it found and opens the first with Enter", async () => {
    const { body, type, key, calls, activeOption } = mountPopup();
    type("policy");
    await expect.poll(() => body.querySelector("b")?.textContent).toBe("policy");
    await expect.poll(() => activeOption()).toMatch(/^AADSTS53003/);
    key("Enter");
    await expect.element(page.getByRole("article")).toHaveAccessibleName(/^AADSTS53003/);
    await expect.poll(() => calls.onLookedUp.mock.calls).toEqual([[expect.objectContaining({ code: "53003" })]]);
  });

  test("goes round with the arrow keys", async () => {
    const { type, key, options, activeOption } = mountPopup();
    type("the");
    await expect.poll(() => options().length).toBe(4);
    key("ArrowUp");
    await expect.poll(() => activeOption()).toBe(options().at(-1));
    key("ArrowDown");
    await expect.poll(() => activeOption()).toBe(options()[0]);
  });

  test("is emptied by Escape, which closes the pop-up only after that", async () => {
    const { field, type, key, activeOption } = mountPopup();
    type("policy");
    await expect.poll(activeOption).toMatch(/^AADSTS53003/);
    expect(key("Escape")).toBe(false);
    await expect.poll(() => field().value).toBe("");
    expect(key("Escape")).toBe(true);
  });

  test("says when nothing matches, and shows markup as the text it is", async () => {
    const { body, type } = mountPopup();
    type("<img src=x onerror=alert(1)>");
    await expect.poll(() => body.textContent).toContain("Nothing matches.");
    expect(body.querySelector("img")).toBeNull();
  });

  /** A pop-up whose questions are answered when the test says so. */
  function mountSlow() {
    const answers = new Map<string, (answer: LookUp) => void>();
    const popup = mountPopup({ lookUp: ({ text }) => new Promise((resolve) => answers.set(text, resolve)) });
    return {
      ...popup,
      async ask(text: string) {
        popup.type(text);
        await expect.poll(() => answers.has(text)).toBe(true);
      },
      answer: (text: string, code: string) => answers.get(text)?.({ findings: [], matches: [{ code, terms: [] }] }),
    };
  }

  test("drops an answer that comes after the next question", async () => {
    const { ask, answer, options } = mountSlow();
    await ask("first");
    await ask("second");
    answer("second", "22222");
    await expect.poll(() => options()[0]).toContain("22222");
    answer("first", "11111");
    // An answer that is taken is drawn before the next task.
    await new Promise((resolve) => setTimeout(resolve));
    expect(options()).toEqual(["AADSTS22222 Not in any public list"]);
  });

  test("opens the first of its answer, and of no other, when Enter comes before it", async () => {
    const { ask, answer, key, activeOption, calls } = mountSlow();
    await ask("first");
    answer("first", "11111");
    await expect.poll(activeOption).toContain("11111");
    await ask("second");
    expect(key("Enter")).toBe(false);
    answer("second", "22222");
    await expect.element(page.getByRole("article")).toBeVisible();
    await expect.poll(() => calls.onLookedUp.mock.calls.map(([{ code }]) => code)).toEqual(["22222"]);
  });

  test("forgets Enter when the text changes before the answer", async () => {
    const { ask, answer, key, activeOption, body } = mountSlow();
    await ask("first");
    key("Enter");
    await ask("second");
    answer("second", "22222");
    await expect.poll(activeOption).toContain("22222");
    expect(body.querySelector("article")).toBeNull();
  });

  test("lists the codes of a stage, the commonest first", async () => {
    const { options } = mountPopup();
    press("button", "Policy");
    await expect.poll(() => options().map((name) => name.slice(6, 11))).toEqual(["53003", "53000"]);
    press("button", "Policy");
    await expect.poll(() => options().length).toBe(3);
  });
});

describe("a pasted message", () => {
  const message = "AADSTS50011: The redirect URI …\nCorrelation ID: 1";
  const answer: LookUp = { findings: [redirectError, policyBlock], matches: [] };

  test("is kept with its line breaks, and its explanation opens by itself", async () => {
    const lookUp = vi.fn(async () => answer);
    const { paste, calls, body } = mountPopup({ lookUp });
    expect(paste(message)).toBe(true);
    await expect.element(page.getByRole("article")).toHaveAccessibleName(/^AADSTS50011/);
    expect(lookUp).toHaveBeenLastCalledWith({ text: message, isWhole: true });
    press("button", "AADSTS53003");
    await expect.element(page.getByRole("article")).toHaveAccessibleName(/^AADSTS53003/);
    press("button", "Back to the list");
    await expect
      .poll(() => body.querySelector("input")?.value)
      .toBe("AADSTS50011: The redirect URI … Correlation ID: 1");
    await expect.poll(() => calls.onLookedUp.mock.calls.map(([{ code }]) => code)).toEqual(["50011", "53003"]);
  });

  test("of one short line is left to the field", () => {
    expect(mountPopup().paste("AADSTS50011")).toBe(false);
  });

  test("that is a log is listed by code, with its rows", async () => {
    const { paste, options, body } = mountPopup({
      lookUp: async () => ({
        findings: [
          { ...policyBlock, rows: 12 },
          { ...redirectError, rows: 1 },
        ],
        matches: [],
        log: { rows: 20, successes: 7 },
        readOnly: 1_000_000,
      }),
    });
    paste("Sign-in error code\tUser\n53003\tAnn\n…");
    await expect.poll(() => options()[0]).toContain("12 rows");
    expect(body.textContent).toContain("20 rows of a log, by code");
    expect(body.textContent).toContain("7 rows are sign-ins that went well.");
    expect(body.textContent).toContain("only its first 1,000,000 characters were read");
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
    "AADSTS53000 This app needs a device that meets the rulesPayroll · You can fix this · Policy",
    "AADSTS99999 Not in any public list",
  ]);
  press("button", "Forget all");
  expect(calls.onClearRecent).toHaveBeenCalledOnce();
  (page.getByRole("checkbox").element() as HTMLInputElement).click();
  expect(calls.onKeepRecent).toHaveBeenCalledExactlyOnceWith(false);
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
