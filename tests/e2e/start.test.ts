import { statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { browsersUnderTest } from "../support/extension-browser.ts";
import { runStart, startName } from "../support/run-start.ts";

/** Promise: `npm start`, which a newcomer runs first, shows the card, or says why it cannot. */

describe("npm start", () => {
  test.each(browsersUnderTest)("prints the card and writes a screenshot in $family", async ({ family }) => {
    const since = Date.now();
    const { output, exitCode, leftBehind } = runStart("--browser", startName(family));
    expect(await exitCode, output.text).toBe(0);
    expect(output.text).toContain("AADSTS50011");
    expect(statSync("screenshots/converged-error.png").mtimeMs).toBeGreaterThan(since);
    expect(leftBehind()).toEqual([]);
  });

  test("lists the pages there are when the one named is not among them", async () => {
    const { output, exitCode } = runStart("--page", "no-such-page");
    expect(await exitCode).toBe(1);
    expect(output.text).toMatch(/no page "no-such-page"[\s\S]*conditional-access-block[\s\S]*converged-error/);
  });
});
