import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import messages from "../../_locales/en/messages.json" with { type: "json" };
import { browsersUnderTest, builtExtension, startExtensionBrowser } from "../support/extension-browser.ts";
import { readFixture, serveFixture } from "../support/fixtures.ts";
import { waitUntil } from "../support/wait-until.ts";
import { Stage } from "./stage.ts";

/** Promise: a package that lacks files says so where it is asked, and an extension that is taken away leaves a page that works. */

const error = readFixture("converged-error");
const cannotRead = "Sign-in Lens could not read one of its own files";
const [chromium] = browsersUnderTest;

describe("a damaged package", () => {
  const folder = mkdtempSync(join(tmpdir(), "damaged-"));
  beforeAll(() => {
    cpSync(builtExtension(chromium.build), folder, { recursive: true });
    for (const file of ["codes/50011.json", "index.json"]) rmSync(join(folder, "rules", file));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const stage = new Stage((server) => {
    serveFixture(server, error);
    return startExtensionBrowser(chromium, server, folder);
  }).forAllTests();

  test("is named by the card and the lookup page, and taking the extension away leaves the page alone", async () => {
    const opened = await stage.lens.open(error.url);
    const problems: string[] = [];
    opened.page.on("pageerror", (problem) => problems.push(String(problem)));
    await opened.card.waitForText(cannotRead);

    const lookup = await stage.lens.openOwn("src/lookup/index.html#50011", "article");
    const textOf = () => lookup.page.evaluate(() => document.body.innerText);
    await waitUntil("the words for it", async () => (await textOf()).includes(cannotRead));
    const list = await stage.lens.openOwn("src/lookup/index.html", ".results [role=status]");
    expect(await list.page.evaluate(() => document.querySelector(".results [role=status]")?.textContent)).toBe(
      messages.filesUnread.message,
    );

    await stage.lens.running.browser.uninstallExtension(stage.lens.running.extensionId);
    await opened.page.bringToFront();
    // The page changes, and what is left of us hears of it.
    await waitUntil("the card to go", () =>
      opened.page.evaluate(() => {
        document.body.append(document.createElement("p"));
        return document.querySelector(":root > [data-signin-lens]") === null;
      }),
    );
    expect(problems).toEqual([]);
    await opened.page.close();
  });
});
