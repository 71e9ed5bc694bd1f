import { expect, test } from "vitest";
import { mailLink } from "../../src/core/mail-link";

const bodyOf = (url: string) => new URL(url).searchParams.get("body");

test("a short text stands in the link whole", () => {
  const { url, isCut } = mailLink("it@contoso.com", "Can't & won't", "Line 1\n\nLine 2: a=b&c?");
  expect(url.startsWith("mailto:it@contoso.com?subject=")).toBe(true);
  expect(new URL(url).searchParams.get("subject")).toBe("Can't & won't");
  expect(bodyOf(url)).toBe("Line 1\n\nLine 2: a=b&c?");
  expect(isCut).toBe(false);
});

test("a cut in front of a blank line leaves none at the end, and blanks at the beginning stay", () => {
  const { url } = mailLink("", "Help", `  First\n\n${"x".repeat(2000)}`);
  expect(bodyOf(url)).toBe("  First");
});

test("a text that is too long loses whole lines at its end, and says so", () => {
  const lines = [
    "I can't sign in.",
    "",
    ...Array.from({ length: 60 }, (_, i) => `Admin page ${i}: https://entra.microsoft.com/#${i}`),
  ];
  const { url, isCut } = mailLink("", "Help", lines.join("\n"));
  expect(url.length).toBeLessThanOrEqual(2000);
  expect(isCut).toBe(true);
  const kept = bodyOf(url)?.split("\n") ?? [];
  expect(kept.length).toBeGreaterThan(10);
  expect(lines.slice(0, kept.length)).toEqual(kept);
});
