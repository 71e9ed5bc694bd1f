import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { ExplainedFinding } from "../../../src/core/explanation";
import type { Audience } from "../../../src/core/vocabulary";
import { violationsIn } from "./access";
import { mountCard, press, strings, unfold } from "./mount";
import { overflowing } from "./overflow";
import { longStrings, rightToLeftStrings } from "./pseudo";
import { hostile, policyBlock, redirectError, unconfirmed, wrongPassword } from "./samples";

/** Promise: no translation is cut or runs out of the card, and a language written from right to left has it mirrored. */

const scenes: Record<string, { findings: ExplainedFinding[]; audience?: Audience; folded?: boolean }> = {
  "a blocked person": { findings: [policyBlock] },
  "an admin": { findings: [policyBlock], audience: "admin" },
  "a developer": { findings: [redirectError], audience: "developer" },
  "several codes": { findings: [redirectError, wrongPassword] },
  "an unconfirmed text": { findings: [unconfirmed] },
  "hostile values": { findings: [hostile], audience: "developer" },
  "the pill": { findings: [redirectError, wrongPassword], folded: true },
};
const languages = { "a long language": longStrings, "a language from right to left": rightToLeftStrings };

describe.each(Object.entries(languages))("in %s", (_, spoken) => {
  describe.each([
    [1280, 800],
    [480, 600],
    [320, 568],
  ])("in a window of %i × %i", (width, height) => {
    test.each(Object.entries(scenes))("everything fits: %s", async (_name, scene) => {
      await page.viewport(width, height);
      const { root, find } = mountCard({ ...scene, strings: spoken });
      unfold(root);
      const box = find(".lens").getBoundingClientRect();
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(overflowing(find(".lens"))).toEqual([]);
    });
  });

  test.each(["light", "dark"] as const)("axe finds nothing to mend, %s", async (theme) => {
    const { root } = mountCard({ findings: [policyBlock], audience: "admin", strings: spoken, theme });
    unfold(root);
    expect(await violationsIn(root)).toEqual([]);
  });
});

test("what doesn't fit is seen", () => {
  const { find } = mountCard({ findings: [policyBlock] });
  find("h2").style.whiteSpace = "nowrap";
  find("h2").append(" and much more than one line has room for, whatever the width");
  expect(overflowing(find(".lens")).join()).toContain("h2");
});

test("from right to left, the card stands on the left and its buttons too", async () => {
  await page.viewport(1280, 800);
  const { find } = mountCard({ findings: [policyBlock], strings: rightToLeftStrings });
  const card = find(".card").getBoundingClientRect();
  const close = find(".bar .tool:last-child").getBoundingClientRect();
  const title = find("h2").getBoundingClientRect();
  expect(card.left).toBeLessThan(100);
  expect(close.left - card.left).toBeLessThan(40);
  expect(getComputedStyle(find(".stages")).direction).toBe("rtl");
  expect(find(".code-line").getBoundingClientRect().right).toBe(find("h2").getBoundingClientRect().right);
  expect(title.right).toBeGreaterThan(close.right);
});

describe("a translated rule", () => {
  const translated: ExplainedFinding = {
    ...wrongPassword,
    main: true,
    explanation: {
      ...wrongPassword.explanation,
      title: ["Kennwort stimmt nicht"],
      user: ["Noch einmal eingeben."],
      translated: {
        language: "de",
        originals: { title: wrongPassword.explanation.title, user: wrongPassword.explanation.user },
      },
    },
  };
  const langOf = (element: Element) => element.closest("[lang]")?.getAttribute("lang");

  test("says so, and shows the original and the translation again", async () => {
    const { find } = mountCard({ findings: [translated], audience: "user" });
    expect(find("h2").textContent).toBe("Kennwort stimmt nicht");
    expect(find("article").ariaLabel).toBe("AADSTS50126 Kennwort stimmt nicht");
    press("button", strings.t("showOriginal"));
    await expect.poll(() => find("h2").textContent).toBe("The user name or password is wrong");
    expect(find(".reader").textContent).toContain("A rule of your organisation");
    press("button", strings.t("showTranslation"));
    await expect.poll(() => find("h2").textContent).toBe("Kennwort stimmt nicht");
  });

  test("tells voices which language each text is in", () => {
    const { find } = mountCard({ findings: [translated], audience: "admin", strings: rightToLeftStrings });
    expect(langOf(find("h2 > *"))).toBe("de");
    expect(langOf(find("h4 > *"))).toBe("en");
    expect(langOf(find(".tags"))).toBe("ar");
  });

  test("says nothing of it where nothing is translated", () => {
    const { root } = mountCard({ findings: [wrongPassword] });
    expect(root.querySelector(".translation-note")).toBeNull();
  });
});
