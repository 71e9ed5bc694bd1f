import { render } from "preact";
import { describe, expect, test, vi } from "vitest";
import { page, server } from "vitest/browser";
import styles from "../../../src/options/first-run/first-run.css?inline";
import { FirstRunPage } from "../../../src/options/first-run/first-run-page";
import type { Strings } from "../../../src/ui/strings";
import { smallTargets, violationsIn } from "../ui/access";
import { strings as english, openBody, press, unfold } from "../ui/mount";
import { overflowing } from "../ui/overflow";
import { longStrings, rightToLeftStrings } from "../ui/pseudo";
import { readTree } from "../ui/read-tree";
import { redirectError } from "../ui/samples";

/** Promise: the page that opens once says what the extension does and sees, shows it, and asks for nothing. */

interface MountOptions {
  strings?: Strings;
  theme?: "light" | "dark";
}

function mountFirstRun({ strings = english, theme = "light" }: MountOptions = {}) {
  const { root, body } = openBody("first-run", strings, styles, `.first-run { color-scheme: ${theme}; }`);
  const onSettings = vi.fn();
  const props = { example: redirectError, strings, onSettings, onCopy: async () => true };
  render(<FirstRunPage {...props} />, body);
  return { root, body, onSettings };
}

test("it says what the extension does, what it can see, and where its button is", () => {
  const { body } = mountFirstRun();
  const headings = [...body.querySelectorAll("h1, .words h2")].map(({ textContent }) => textContent?.trim());
  expect(headings).toEqual(["Sign-in Lens is ready", "What it can see", "The button in the toolbar"]);
  expect(body.querySelector(".lead")?.textContent).toContain("what happened, who can fix it and what to do next");
  expect(body.textContent).toContain("It never reads what you type into a sign-in page.");
  expect(body.textContent).toContain("Nothing leaves your browser.");
  expect(body.textContent).toContain("pin Sign-in Lens");
});

test("its example is alive: another reader gets another explanation", async () => {
  const { body } = mountFirstRun();
  const article = body.querySelector("article");
  expect(article?.ariaLabel).toMatch(/^AADSTS50011 /);
  const before = article?.textContent;
  press("radio", "Developer");
  await expect.poll(() => article?.textContent).not.toBe(before);
});

test("it asks for nothing, and leads to the settings", () => {
  const { body, onSettings } = mountFirstRun();
  expect(body.querySelectorAll("form, input:not([type='radio']), dialog, [role='alert']")).toHaveLength(0);
  press("button", "Settings");
  expect(onSettings).toHaveBeenCalledOnce();
});

describe.each(["light", "dark"] as const)("%s", (theme) => {
  test.each([
    ["English", english],
    ["a language from right to left", rightToLeftStrings],
  ])("axe finds nothing to mend in %s", async (_, strings) => {
    const { root } = mountFirstRun({ strings, theme });
    unfold(root);
    expect(await violationsIn(root)).toEqual([]);
  });
});

describe.each([
  ["English", english],
  ["a long language", longStrings],
  ["a language from right to left", rightToLeftStrings],
])("in %s", (_, strings) => {
  test.each([320, 480, 1280])("everything fits into %i px and can be hit", async (width) => {
    await page.viewport(width, 900);
    const { body } = mountFirstRun({ strings });
    unfold(body);
    expect(overflowing(body)).toEqual([]);
    expect(smallTargets(body)).toEqual([]);
  });
});

test.runIf(server.browser === "chromium")("what is heard stands in snapshots/", async () => {
  mountFirstRun();
  await expect(await readTree({ role: "main", name: "" })).toMatchFileSnapshot("../../snapshots/first-run.txt");
});
