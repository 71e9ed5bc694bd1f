import { beforeAll, expect, test } from "vitest";
import messages from "../../../_locales/en/messages.json" with { type: "json" };
import type { ExplainedCause } from "../../../src/core/explanation.ts";
import type { BrowserUnderTest } from "../../support/extension-browser.ts";
import { readFixture, serveFixture } from "../../support/fixtures.ts";
import { startManagedBrowser } from "../../support/managed-browser.ts";
import { waitUntil } from "../../support/wait-until.ts";
import { Stage } from "../stage.ts";
import { waitForCodes } from "../tab-report.ts";
import { waitForPolicy } from "../wait-for-policy.ts";

const policy = {
  signInPages: "click",
  rulePack: { codes: { "53003": { note: "Ask {boss|somebody}" } } },
  mutedCodes: ["50011", "50126"],
  defaultRole: "admin",
  commands: false,
  bundles: false,
  extraSites: ["https://apps.contoso.com"],
};
const blocked = readFixture("conditional-access-block");
const wrongAddress = readFixture("converged-error");
const logs = readFixture("portal-shell");

/** An organisation that mutes codes and wants little on pages, and whose rule pack is broken. */
export function testLimits(browserUnderTest: BrowserUnderTest): void {
  const stage = new Stage((server) => {
    for (const fixture of [blocked, wrongAddress, logs]) serveFixture(server, fixture);
    return startManagedBrowser(browserUnderTest, server, { policy });
  }).forAllTests();
  beforeAll(() => waitForPolicy(browserUnderTest.family, stage.lens));

  test("has its bad rule pack refused with the reason", async () => {
    const page = await stage.lens.openOptions();
    await waitUntil("the reason", async () => {
      const shown = await page.evaluate(() => document.body.innerText);
      return shown.includes(messages.polPackRefused.message) && shown.includes("{boss} is not a fact");
    });
    await page.close();
  });

  test("has sign-in pages locked on the page of settings, and its own site offered there", async () => {
    const page = await stage.lens.openOptions();
    const text = await waitUntil("the site", async () => {
      const shown = await page.evaluate(() => document.body.innerText);
      return shown.includes("apps.contoso.com") && shown;
    });
    expect(text).toContain(messages.optSiteWanted.message);
    const locked = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLSelectElement>("select:disabled")].map(({ value, ariaLabel }) => [
        value,
        ariaLabel,
      ]),
    );
    const nameOf = (host: string) => messages.optSiteOverlay.message.replace("{host}", host);
    expect(locked).toEqual([
      ["off", nameOf("login.microsoftonline.com")],
      ["off", nameOf("login.microsoft.com")],
    ]);
    await page.close();
  });

  test("leaves sign-in pages to the pop-up, with the built-in rules", async () => {
    const opened = await stage.lens.open(blocked.url);
    const { findings, audience } = await waitForCodes(stage.lens, opened, ["53003"]);
    const [finding] = findings;
    expect(finding?.organisation).toBeUndefined();
    expect(finding?.bundle).toBeUndefined();
    expect([...(finding?.adminQueries ?? []), ...(finding?.explanation.causes ?? []).flatMap(commandsOf)]).toEqual([]);
    expect(audience).toBe("admin");
    await waitUntil("no card", async () => !(await opened.card.isThere()));
    await stage.lens.waitForBadge(opened, "1");
    await opened.page.close();
  });

  test("mutes a code", async () => {
    const opened = await stage.lens.open(wrongAddress.url);
    await opened.page.evaluate(() => document.body.append("AADSTS700016: Application not found."));
    await waitForCodes(stage.lens, opened, ["700016"]);
    await opened.page.close();
  });

  test("mutes a code in the sign-in logs: it is neither marked nor counted nor listed", async () => {
    const opened = await stage.lens.open(logs.url);
    await waitForCodes(stage.lens, opened, ["53003", "50074"]);
    await stage.lens.waitForBadge(opened, "2");
    const frame = await waitUntil("the frame of the logs", async () =>
      opened.page.frames().find((each) => each.url().includes("sandbox-1")),
    );
    const marked = () => frame.evaluate(() => [...(CSS.highlights.get("signin-lens") ?? [])].map(String).sort());
    await waitUntil("the marks of the others", async () => (await marked()).join() === "50074,53003");
    await opened.page.close();
  });
}

const commandsOf = ({ commands }: ExplainedCause) => commands;
