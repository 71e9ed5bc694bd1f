import { describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import type { LookUp } from "../../../src/core/look-up";
import { press } from "../ui/mount";
import { policyBlock, redirectError } from "../ui/samples";
import { mountPopup } from "./mount-popup";

/** Promise: the search answers keys and pastes in their order, opens what was asked for, and shows texts as texts. */

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

  test("explains what is opened by all that was asked", async () => {
    const explain = vi.fn(async (code: string) => ({ ...redirectError, code }));
    const { type, key, activeOption } = mountPopup({ explain });
    type("policy");
    await expect.poll(() => activeOption()).toMatch(/^AADSTS53003/);
    key("Enter");
    await expect.element(page.getByRole("article")).toBeVisible();
    expect(explain).toHaveBeenCalledWith("53003", expect.objectContaining({ text: "policy" }));
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
    // What is asked next is asked after what was taken is drawn.
    await ask("third");
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
