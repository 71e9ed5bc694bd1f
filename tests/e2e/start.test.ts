import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findFamily } from "../../scripts/browsers/find.ts";
import { browsersUnderTest } from "../support/extension-browser.ts";
import { waitUntil } from "../support/wait-until.ts";

/** `npm start` is what a newcomer runs first: it must show the card, say why when it cannot, and leave nothing behind. */
describe("npm start", () => {
  let temporary: string;
  beforeEach(() => {
    temporary = mkdtempSync(join(tmpdir(), "signin-lens-start-"));
  });
  afterEach(() => rmSync(temporary, { recursive: true }));

  /** Starts it on the build that is there, without a display. */
  function runStart(...args: string[]) {
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "scripts/start.ts", "--skip-build", "--headless", ...args],
      { env: { ...process.env, TMPDIR: temporary, TEMP: temporary } },
    );
    const output = { text: "" };
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (output.text += part));
    return { child, output, exitCode: once(child, "exit").then(([code]) => code as number | null) };
  }
  const leftBehind = () => readdirSync(temporary).filter((name) => !name.startsWith("tsx-"));

  test.each(browsersUnderTest)("prints the card and writes a screenshot in $family", async ({ family }) => {
    const since = Date.now();
    const { output, exitCode } = runStart("--browser", nameOf(family));
    expect(await exitCode, output.text).toBe(0);
    expect(output.text).toContain("AADSTS50011");
    expect(statSync("screenshots/converged-error.png").mtimeMs).toBeGreaterThan(since);
    expect(leftBehind()).toEqual([]);
  });

  test.each(browsersUnderTest)("leaves nothing behind when it is stopped in $family", async ({ family }) => {
    const { child, output, exitCode } = runStart("--browser", nameOf(family));
    const hasLoaded = async () => {
      if (output.text.includes("has loaded")) return true;
      throw new Error(output.text);
    };
    await waitUntil("the browser", hasLoaded, { timeout: 120_000 });
    child.kill("SIGINT");
    // Ctrl-C in a terminal arrives from the terminal and from npm.
    child.kill("SIGINT");
    expect(await exitCode, output.text).not.toBe(0);
    expect(leftBehind()).toEqual([]);
  });

  test("lists the pages there are when the one named is not among them", async () => {
    const { output, exitCode } = runStart("--page", "no-such-page");
    expect(await exitCode).toBe(1);
    expect(output.text).toMatch(/no page "no-such-page"[\s\S]*conditional-access-block[\s\S]*converged-error/);
  });
});

const nameOf = (family: "chromium" | "firefox") => findFamily(family)?.name ?? family;
