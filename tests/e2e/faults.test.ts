import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import messages from "../../_locales/en/messages.json" with { type: "json" };
import { browsersUnderTest, builtExtension, startExtensionBrowser } from "../support/extension-browser.ts";
import { readFixture, serveFixture } from "../support/fixtures.ts";
import { waitUntil } from "../support/wait-until.ts";
import { collectProblems, waitForOrphanToGo } from "./orphaned-card.ts";
import { Stage } from "./stage.ts";
import { waitForMouse } from "./wait-for-mouse.ts";

/**
 * Promise: a package that lacks files says so where it is asked, a background that is stopped over a question answers it
 * all the same, and an extension that is taken away leaves a page that works.
 */

const error = readFixture("converged-error");
const cannotRead = "Sign-in Lens could not read one of its own files";
const portal = readFixture("portal-fxc-essentials");
const [code = ""] = portal.codes;

describe.each(browsersUnderTest)("a damaged package in $family", (browserUnderTest) => {
  const folder = mkdtempSync(join(tmpdir(), "damaged-"));
  beforeAll(() => {
    cpSync(builtExtension(browserUnderTest.build), folder, { recursive: true });
    for (const file of ["codes/50011.json", "index.json"]) rmSync(join(folder, "rules", file));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const stage = new Stage((server) => {
    serveFixture(server, error);
    serveFixture(server, portal);
    return startExtensionBrowser(browserUnderTest, server, folder);
  }).forAllTests();

  test("whose background is stopped between a question and its answer gives the answer", async () => {
    const opened = await stage.lens.open(portal.url);
    const place = await waitUntil("the mark", () =>
      opened.page.evaluate((wanted) => {
        const marks = [...(CSS.highlights.get("signin-lens") ?? [])] as Range[];
        const box = marks.find((mark) => String(mark) === wanted)?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }, code),
    );
    await waitForMouse(opened.page, opened.page.mainFrame(), place);
    // What the background is asked, and its end, do not wait for each other.
    await Promise.all([opened.page.mouse.click(place.x, place.y), stage.lens.stopBackground()]);
    await opened.card.waitForText(`AADSTS${code}`);
    await opened.card.click(messages.close.message);
    const [popup] = await Promise.all([stage.lens.openPopup(), stage.lens.stopBackground()]);
    const said = await waitUntil("what the pop-up says", async () => {
      const text = await popup.evaluate(() => document.querySelector("main")?.innerText);
      return text && [`AADSTS${code}`, messages.popupFailed.message].find((each) => text.includes(each));
    });
    expect(said).toBeTruthy();
    await popup.close();
    await opened.page.close();
  });

  test("is named by the card and the lookup page, and taking the extension away leaves the page alone", async () => {
    const opened = await stage.lens.open(error.url);
    const problems = collectProblems(opened.page);
    await opened.card.waitForText(cannotRead);

    const lookup = await stage.lens.openOwn("src/lookup/index.html#50011", "article");
    const textOf = () => lookup.page.evaluate(() => document.body.innerText);
    await waitUntil("the words for it", async () => (await textOf()).includes(cannotRead));
    const list = await stage.lens.openOwn("src/lookup/index.html", ".results [role=status]");
    const statusOf = () => list.page.evaluate(() => document.querySelector(".results [role=status]")?.textContent);
    await waitUntil("the list to say so", async () => (await statusOf()) === messages.filesUnread.message);

    await stage.lens.running.browser.uninstallExtension(stage.lens.running.extensionId);
    await waitForOrphanToGo(browserUnderTest.family, opened);
    expect(problems).toEqual([]);
    await opened.page.close();
  });
});
