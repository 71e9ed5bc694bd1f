import { expect, test } from "vitest";
import { browsersUnderTest } from "../support/extension-browser.ts";
import { runStart, startName } from "../support/run-start.ts";
import { waitUntil } from "../support/wait-until.ts";

test.each(browsersUnderTest)("npm start leaves nothing behind when it is stopped in $family", async ({ family }) => {
  const { child, output, exitCode, leftBehind } = runStart("--browser", startName(family));
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
