import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { AskedNote } from "../../../src/core/look-up";
import { violationsIn } from "./access";
import { mountCard, press } from "./mount";
import { policyBlock, redirectError, unconfirmed, wrongPassword } from "./samples";

/** Promise: of a text that somebody asked about, the card says what it is, what was left out and where it came from. */

const many = Array.from({ length: 8 }, (_, i) => ({
  ...wrongPassword,
  code: String(60_000 + i),
  main: i === 0,
  rows: 9 - i,
}));
const scenes: [string, Parameters<typeof mountCard>[0], string[]][] = [
  [
    "guesses",
    { findings: [policyBlock, redirectError], note: { what: "selection", isGuess: true } },
    ["No code stands in the selected text.", "Text from login.microsoftonline.com"],
  ],
  [
    "a log",
    { findings: many, note: { what: "selection", log: { rows: 50, successes: 1 }, readOnly: 1_000_000 } },
    [
      "50 rows of a log, by code",
      "1 row is a sign-in that went well.",
      "only its first 1,000,000 characters",
      "9 rows",
    ],
  ],
  [
    "a page without errors",
    { findings: [], note: { what: "page", unreadFrames: 2 } },
    ["No sign-in error was found on this page.", "2 frames of the page couldn't be read."],
  ],
  [
    "a selection that means nothing",
    { findings: [], note: { what: "selection" } },
    ["Nothing known matches", "Select the whole message"],
  ],
  [
    "guesses about somebody else's text",
    { findings: [unconfirmed, { ...unconfirmed, code: "50105" }], note: { what: "selection", isGuess: true } },
    ["This text is from payroll-login.example and isn't confirmed as Microsoft's."],
  ],
  ["a page of somebody else", { findings: [unconfirmed], note: { what: "page" } }, ["Text from payroll-login.example"]],
];

describe.each(scenes)("of %s", (_, scene, words) => {
  test("it says so", () => {
    const { find } = mountCard(scene);
    for (const part of words) expect(find(".card").textContent).toContain(part);
  });

  test.each(["light", "dark"] as const)("axe finds nothing to mend, %s", async (theme) => {
    const { root } = mountCard({ ...scene, theme });
    expect(await violationsIn(root)).toEqual([]);
  });
});

test.each<[string, AskedNote, typeof many]>([
  ["what may be meant", { what: "selection", isGuess: true }, many.slice(0, 2)],
  ["many codes", { what: "page" }, many],
])("%s is a list to choose from", async (_, note, findings) => {
  const { root } = mountCard({ findings, note });
  expect(root.querySelector("h2")).toBeNull();
  root.querySelectorAll<HTMLElement>(".other")[1]?.click();
  await expect.element(page.getByRole("heading", { level: 2 })).toHaveTextContent("The user name or password is wrong");
  expect(root.querySelectorAll(".other")).toHaveLength(findings.length - 1);
});

test("a card without a finding has nothing to fold to", () => {
  mountCard({ findings: [], note: { what: "page" } });
  expect(page.getByRole("button", { name: "Fold to a button" }).elements()).toHaveLength(0);
  press("button", "Close");
});

test("a list of texts from several places names them all, and says which word can't be taken", () => {
  const elsewhere = { ...unconfirmed, code: "50105", origin: { trust: "unconfirmed" as const, host: "b.example" } };
  const { find } = mountCard({
    findings: [policyBlock, unconfirmed, elsewhere],
    note: { what: "selection", isGuess: true },
  });
  const foot = [...find(".foot").children].map(({ textContent }) => textContent);
  expect(foot.slice(0, -1)).toEqual(
    ["login.microsoftonline.com", "payroll-login.example", "b.example"].map((host) => `Text from ${host}`),
  );
  expect(find(".caution").textContent).toBe("This text isn't confirmed as Microsoft's.");
});
