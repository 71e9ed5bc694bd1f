import { expect, test } from "vitest";
import messages from "../../../_locales/en/messages.json" with { type: "json" };
import type { BrowserUnderTest } from "../../support/extension-browser.ts";
import { readFixture, serveFixture } from "../../support/fixtures.ts";
import { startManagedBrowser } from "../../support/managed-browser.ts";
import { waitUntil } from "../../support/wait-until.ts";
import { Stage } from "../stage.ts";
import { waitForCodes } from "../tab-report.ts";
import { waitForPolicy } from "../wait-for-policy.ts";

const policy = {
  organisation: "Contoso",
  helpDesk: { name: "Contoso IT service", phone: "+1 555 0100", hours: "Mon–Fri 8–18", email: "help@contoso.com" },
  ticketUrl: "https://tickets.contoso.com/new?title={title}&text={details}",
  hideDeveloperDetails: true,
  history: false,
  enforceRedaction: true,
  requests: false,
  issueLink: false,
  rulePack: {
    codes: {
      "53003": {
        note: "Connect to the Contoso VPN first: https://vpn.contoso.com",
        causes: [
          {
            id: "partner-vpn",
            title: "Partners reach this through a VPN of their own",
            when: { any: [{ user: { contains: ["@fabrikam."] } }, { not: { user: { contains: ["@fabrikam."] } } }] },
            because: "The account is known",
            who: "user",
            fix: ["Connect the partner VPN."],
            commands: [{ shell: "kql", run: "SigninLogs | where ResultType == 53003" }],
          },
        ],
      },
    },
  },
};
const blocked = readFixture("conditional-access-block");

/** What an organisation adds to the card, and what it takes away from it. */
export function testAdditions(browserUnderTest: BrowserUnderTest): void {
  const stage = new Stage((server) => {
    serveFixture(server, blocked);
    return startManagedBrowser(browserUnderTest, server, { policy });
  }).forAllTests();

  test("has its note and help desk on the card, and nothing that it switched off", async () => {
    const opened = await stage.lens.open(blocked.url);
    // Chromium delivers a policy seconds after its start; the card follows.
    await waitForPolicy(browserUnderTest.family, stage.lens);
    const text = await opened.card.waitForText("Connect to the Contoso VPN first");
    expect(text).toContain("Contoso IT service");
    expect(text).toContain("+1 555 0100");
    expect(await opened.card.namesOf("radio")).toEqual([messages.audienceUser.message, messages.audienceAdmin.message]);
    const names = [...(await opened.card.namesOf("button")), ...(await opened.card.namesOf("link"))];
    expect(names.filter((name) => name.startsWith("Copy message"))).toEqual([]);
    const links = await opened.card.call((root) => [...root.querySelectorAll("a")].map(({ href }) => href));
    const ticket = links.find((href) => href.startsWith("https://tickets.contoso.com/"));
    expect(new URL(ticket ?? "about:blank").searchParams.get("text")).toContain("AADSTS53003");
    expect(links.filter((href) => href.includes("/issues/new"))).toEqual([]);
    await opened.page.close();
  });

  test("has the cause of its pack first, whose condition came whole through the browser's check of policies", async () => {
    const opened = await stage.lens.open(blocked.url);
    await waitUntil("the cause", async () => {
      const { findings } = await waitForCodes(stage.lens, opened, ["53003"]);
      const [cause] = findings[0]?.explanation.causes ?? [];
      expect(cause).toMatchObject({ id: "partner-vpn", because: ["The account is known"], fromOrganisation: true });
      expect(cause?.commands.map(({ run }) => run)).toEqual(["SigninLogs | where ResultType == 53003"]);
      return true;
    });
    await opened.page.close();
  });

  test("is named on the options page, and cannot be changed there", async () => {
    const page = await stage.lens.openOptions();
    const text = await waitUntil("the policy", async () => {
      const shown = await page.evaluate(() => document.body.innerText);
      return shown.includes("Set by Contoso") && shown;
    });
    expect(text).toContain("A rule pack for 1 code");
    expect(text).toContain("tickets.contoso.com");
    const locked = () =>
      [...document.querySelectorAll("input:disabled")].map((input) =>
        input.closest("label")?.innerText.split("\n")[0]?.trim(),
      );
    expect(await page.evaluate(locked)).toEqual([
      messages.audienceDeveloper.message,
      messages.optKeepRecent.message,
      messages.optShareUser.message,
      messages.optShareIp.message,
      messages.optShareDevice.message,
      messages.optShareAddress.message,
      messages.optLeaveOutTenant.message,
    ]);
    await page.close();
  });
}
