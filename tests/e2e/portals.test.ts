import type { Frame, Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import type { ExplainedFinding } from "../../src/core/explanation.ts";
import { browsersUnderTest, type LensPage, startExtensionBrowser } from "../support/extension-browser.ts";
import { type Fixture, readFixture, serveFixture } from "../support/fixtures.ts";
import { waitUntil } from "../support/wait-until.ts";
import { pressNextMark } from "./press-next-mark.ts";
import { Stage } from "./stage.ts";
import { reportOf } from "./tab-report.ts";
import { waitForMouse } from "./wait-for-mouse.ts";

/**
 * Promise: in the frames of the portals exactly the codes are found, with the values of their row or pane; they are
 * marked without touching the page, and a click or a key opens the card over the portal.
 */

const shell = readFixture("portal-shell");
const inFrames = [
  "portal-essentials",
  "portal-read-only-inputs",
  "portal-asx-labels",
  "portal-json-view",
  "portal-query-results",
].map(readFixture);
const older = readFixture("portal-fxc-essentials");
const shellFor = ({ url }: Fixture) => `https://entra.microsoft.com/?frame=${encodeURIComponent(url)}`;

describe.each(browsersUnderTest)("portals in $family", (browserUnderTest) => {
  const stage = new Stage((server) => {
    serveFixture(server, shell);
    serveFixture(server, older);
    for (const fixture of inFrames) {
      serveFixture(server, fixture);
      serveFixture(server, { ...shell, url: shellFor(fixture) });
    }
    return startExtensionBrowser(browserUnderTest, server);
  }).forAllTests();

  const waitForFindings = (opened: LensPage, codes: readonly string[]): Promise<ExplainedFinding[]> =>
    waitUntil(`findings ${codes}`, async () => {
      const { findings } = await reportOf(stage.lens, opened);
      const found = findings.map(({ code }) => code);
      if (found.toSorted().join() === [...codes].sort().join()) return findings;
      throw new Error(`found ${found}`);
    });
  /** Waits until the first of a page's findings has all its values. */
  const waitForFacts = (opened: LensPage, { codes, facts }: Fixture): Promise<ExplainedFinding | undefined> =>
    waitUntil("the values", async () => {
      const [finding] = await waitForFindings(opened, codes);
      expect(finding?.facts).toMatchObject(facts);
      return finding;
    });

  test("the sign-in logs: rows that came late, the details pane first", async () => {
    const opened = await stage.lens.open(shell.url);
    await waitUntil("the values of pane and rows", async () => {
      const findings = await waitForFindings(opened, shell.codes);
      expect(findings[0]).toMatchObject({ code: shell.main, main: true, status: "failure", surface: "log" });
      expect(findings[0]?.facts).toMatchObject(shell.facts);
      const row = findings.find(({ code }) => code === "50126");
      expect(row?.facts).toMatchObject({ requestId: "c7e3bc2c-896a-4c4c-bae9-876449d64000", user: "Adele Vance" });
      expect(findings.find(({ code }) => code === "50074")?.status).toBe("interrupt");
      return true;
    });
    await stage.lens.waitForBadge(opened, "3");
    expect(await opened.card.isThere()).toBe(false);
    await opened.page.close();
  });

  test.each(inFrames)("$name: $codes, with the values beside it", async (fixture) => {
    const opened = await stage.lens.open(shellFor(fixture));
    const finding = await waitForFacts(opened, fixture);
    expect(finding?.origin).toEqual({ trust: "microsoft", host: new URL(fixture.url).hostname });
    await opened.page.close();
  });

  test("the top document has its own", async () => {
    const opened = await stage.lens.open(older.url);
    await waitForFacts(opened, older);
    await opened.page.close();
  });

  test("a click on a mark opens the card of that row, and the page gets its click", async () => {
    const opened = await stage.lens.open(shell.url);
    const frame = await logFrame(opened.page);
    await waitForMarks(frame, ["50074", "50126", "53003"]);
    await frame.evaluate(() => {
      document.addEventListener("click", ({ defaultPrevented }) => {
        document.title = `clicked ${defaultPrevented}`;
      });
    });
    await clickMark(opened.page, frame, "50126");
    await opened.card.waitForText("AADSTS50126");
    expect(await opened.card.codes()).toEqual(["50126"]);
    await waitForTitle(frame, "clicked false");
    // A mark that something of the page covers is not what was clicked.
    await frame.evaluate(() => {
      document.title = "uncovered";
      document.querySelector<HTMLElement>(".ms-Panel")?.style.setProperty("width", "850px");
    });
    await opened.card.click("Close");
    await waitUntil("the card to go", async () => !(await opened.card.isThere()));
    await clickMark(opened.page, frame, "50126");
    await waitForTitle(frame, "clicked false");
    await frame.evaluate(() => document.querySelector<HTMLElement>(".ms-Panel")?.style.setProperty("width", "300px"));
    await clickMark(opened.page, frame, "50074");
    await opened.card.waitForText("AADSTS50074");
    // The same mark opens it again after it was closed.
    await opened.card.click("Close");
    await waitUntil("the card to go", async () => !(await opened.card.isThere()));
    await clickMark(opened.page, frame, "50074");
    await opened.card.waitForText("AADSTS50074");
    await opened.page.close();
  });

  test("the keyboard goes from mark to mark, with the focus in the card", async () => {
    const opened = await stage.lens.open(shell.url);
    const frame = await logFrame(opened.page);
    await waitForMarks(frame, ["50074", "50126", "53003"]);
    await opened.page.bringToFront();
    for (const code of ["50074", "50126", "53003", "50074"]) {
      await pressNextMark(browserUnderTest.family, stage.lens.running);
      await waitUntil(`the card of ${code}`, async () => String(await opened.card.codes()) === code);
      await waitUntil("the focus in it", () => opened.card.call((root) => root.activeElement?.localName === "h2"));
    }
    await opened.page.close();
  });

  test("marks go with their text, and the frame takes what it had", async () => {
    const opened = await stage.lens.open(shell.url);
    const frame = await logFrame(opened.page);
    await waitForMarks(frame, ["50074", "50126", "53003"]);
    await frame.evaluate(() => document.querySelector(".ms-List-page")?.remove());
    await waitForMarks(frame, ["53003"]);
    await waitForFindings(opened, ["53003"]);
    await opened.page.evaluate(() => document.querySelector(".fxs-reactview-frame-active")?.remove());
    await waitForFindings(opened, []);
    await stage.lens.waitForBadge(opened, "");
    await opened.page.close();
  });

  test("a frame that nobody sees has nothing, until it is shown", async () => {
    const fixture = inFrames[0] as Fixture;
    const url = "https://entra.microsoft.com/prewarmed";
    stage.server.serve(url, {
      body: `<!DOCTYPE html><html><body><iframe hidden name="Prewarmed.ReactView" src="${fixture.url}"></iframe>
        <iframe src="${(inFrames[1] as Fixture).url}"></iframe></body></html>`,
    });
    const opened = await stage.lens.open(url);
    await waitForFindings(opened, (inFrames[1] as Fixture).codes);
    await opened.page.evaluate(() => document.querySelector("iframe")?.removeAttribute("hidden"));
    await waitForFindings(opened, [...fixture.codes, ...(inFrames[1] as Fixture).codes]);
    await opened.page.close();
  });

  test("frames without an address of their own are read too", async () => {
    const url = "https://portal.azure.com/blank";
    stage.server.serve(url, { body: "<!DOCTYPE html><html><body><iframe></iframe><iframe></iframe></body></html>" });
    const opened = await stage.lens.open(url);
    // Firefox puts another document into an empty frame when it has loaded.
    await waitUntil("the page", () => opened.page.evaluate(() => document.readyState === "complete"));
    await opened.page.evaluate(() => {
      const [blank, blob] = document.querySelectorAll("iframe");
      blank?.contentDocument?.body.append("Sign-in error code: 50034");
      const part = new Blob(["<p>Sign-in error code: 50053</p>"], { type: "text/html" });
      if (blob) blob.src = URL.createObjectURL(part);
    });
    const findings = await waitForFindings(opened, ["50034", "50053"]);
    for (const { origin } of findings) expect(origin).toEqual({ trust: "microsoft", host: "portal.azure.com" });
    await opened.page.close();
  });
});

/** The frame with the sign-in logs. */
const logFrame = (page: Page): Promise<Frame> =>
  waitUntil("the frame", async () => page.frames().find((frame) => frame.url().includes("sandbox-1")));

/** Waits until exactly these texts are marked, in any order. */
const waitForMarks = (frame: Frame, texts: string[]): Promise<true> =>
  waitUntil(`marks on ${texts}`, async () => {
    const marked = await frame.evaluate(() => [...(CSS.highlights.get("signin-lens") ?? [])].map(String).sort());
    if (marked.join() === texts.toSorted().join()) return true;
    throw new Error(`marked ${marked}`);
  });

const waitForTitle = (frame: Frame, title: string) =>
  waitUntil(`the page's "${title}"`, () => frame.evaluate((wanted) => document.title === wanted, title));

/** Clicks in the middle of a mark. */
async function clickMark(page: Page, frame: Frame, text: string): Promise<void> {
  const { x, y } = await waitUntil(`the mark on ${text}`, async () => {
    const inner = await frame.evaluate((wanted) => {
      const range = [...(CSS.highlights.get("signin-lens") ?? [])].find((each) => String(each) === wanted) as Range;
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, text);
    const element = await frame.frameElement();
    const box = await element?.boundingBox();
    return box && { x: box.x + inner.x, y: box.y + inner.y };
  });
  await waitForMouse(page, frame, { x, y });
  await page.mouse.click(x, y);
}
