import { afterAll, beforeAll, describe, expect, test } from "vitest";
import messages from "../../_locales/en/messages.json" with { type: "json" };
import type { ExplainedCause } from "../../src/core/explanation.ts";
import { browsersUnderTest, type ExtensionBrowser } from "../support/extension-browser.ts";
import { readFixture, serveFixture } from "../support/fixtures.ts";
import { canManage, startManagedBrowser } from "../support/managed-browser.ts";
import { type PageServer, startPageServer } from "../support/page-server.ts";
import { waitUntil } from "../support/wait-until.ts";
import { pressButton } from "./press-button.ts";
import { reportOf, waitForCodes } from "./tab-report.ts";
import { waitForPolicy } from "./wait-for-policy.ts";

/** Promise: what an organisation sets through the browser's real policies holds on pages and on the options page. */

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
const wrongAddress = readFixture("converged-error");
const logs = readFixture("portal-shell");

describe.skipIf(!canManage).each(browsersUnderTest)("an organisation's policy in $family", (browserUnderTest) => {
  let server: PageServer;
  let lens: ExtensionBrowser;

  beforeAll(async () => {
    server = await startPageServer({ foreign: "refuse" });
    for (const fixture of [blocked, wrongAddress]) serveFixture(server, fixture);
    lens = await startManagedBrowser(browserUnderTest, server, { policy });
  });
  afterAll(async () => {
    await lens?.close();
    await server?.close();
  });

  test("has its note and help desk on the card, and nothing that it switched off", async () => {
    const opened = await lens.open(blocked.url);
    // Chromium delivers a policy seconds after its start; the card follows.
    await waitForPolicy(browserUnderTest.family, lens);
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
    const opened = await lens.open(blocked.url);
    await waitUntil("the cause", async () => {
      const { findings } = await waitForCodes(lens, opened, ["53003"]);
      const [cause] = findings[0]?.explanation.causes ?? [];
      expect(cause).toMatchObject({ id: "partner-vpn", because: ["The account is known"], fromOrganisation: true });
      expect(cause?.commands.map(({ run }) => run)).toEqual(["SigninLogs | where ResultType == 53003"]);
      return true;
    });
    await opened.page.close();
  });

  test("is named on the options page, and cannot be changed there", async () => {
    const page = await lens.openOptions();
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
});

describe.skipIf(!canManage).each(browsersUnderTest)("another organisation's policy in $family", (browserUnderTest) => {
  let server: PageServer;
  let lens: ExtensionBrowser;

  beforeAll(async () => {
    server = await startPageServer({ foreign: "refuse" });
    for (const fixture of [blocked, wrongAddress, logs]) serveFixture(server, fixture);
    const badPack = { codes: { "53003": { note: "Ask {boss|somebody}" } } };
    lens = await startManagedBrowser(browserUnderTest, server, {
      policy: {
        signInPages: "click",
        rulePack: badPack,
        mutedCodes: ["50011", "50126"],
        defaultRole: "admin",
        commands: false,
        bundles: false,
        extraSites: ["https://apps.contoso.com"],
      },
    });
    await waitForPolicy(browserUnderTest.family, lens);
  });
  afterAll(async () => {
    await lens?.close();
    await server?.close();
  });

  test("has its bad rule pack refused with the reason", async () => {
    const page = await lens.openOptions();
    await waitUntil("the reason", async () => {
      const shown = await page.evaluate(() => document.body.innerText);
      return shown.includes(messages.polPackRefused.message) && shown.includes("{boss} is not a fact");
    });
    await page.close();
  });

  test("has sign-in pages locked on the page of settings, and its own site offered there", async () => {
    const page = await lens.openOptions();
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
    const opened = await lens.open(blocked.url);
    const { findings, audience } = await waitForCodes(lens, opened, ["53003"]);
    const [finding] = findings;
    expect(finding?.organisation).toBeUndefined();
    expect(finding?.bundle).toBeUndefined();
    expect([...(finding?.adminQueries ?? []), ...(finding?.explanation.causes ?? []).flatMap(commandsOf)]).toEqual([]);
    expect(audience).toBe("admin");
    await waitUntil("no card", async () => !(await opened.card.isThere()));
    await lens.waitForBadge(opened, "1");
    await opened.page.close();
  });

  test("mutes a code", async () => {
    const opened = await lens.open(wrongAddress.url);
    await opened.page.evaluate(() => document.body.append("AADSTS700016: Application not found."));
    await waitForCodes(lens, opened, ["700016"]);
    await opened.page.close();
  });

  test("mutes a code in the sign-in logs: it is neither marked nor counted nor listed", async () => {
    const opened = await lens.open(logs.url);
    await waitForCodes(lens, opened, ["53003", "50074"]);
    await lens.waitForBadge(opened, "2");
    const frame = await waitUntil("the frame of the logs", async () =>
      opened.page.frames().find((each) => each.url().includes("sandbox-1")),
    );
    const marked = () => frame.evaluate(() => [...(CSS.highlights.get("signin-lens") ?? [])].map(String).sort());
    await waitUntil("the marks of the others", async () => (await marked()).join() === "50074,53003");
    await opened.page.close();
  });
});

const commandsOf = ({ commands }: ExplainedCause) => commands;

const [chromium] = browsersUnderTest;
const openHostUrl = "https://login.microsoft.com/error";

describe.skipIf(!canManage)("an organisation that wants nothing on sign-in pages, in Chromium", () => {
  let server: PageServer;
  let lens: ExtensionBrowser;

  beforeAll(async () => {
    server = await startPageServer({ foreign: "refuse" });
    for (const fixture of [blocked, logs]) serveFixture(server, fixture);
    server.serve("https://login.microsoftonline.com/error", { body: "<title>Error</title>" });
    server.serve(openHostUrl, { body: blocked.html });
    lens = await startManagedBrowser(chromium, server, {
      blockedHosts: ["*://login.microsoftonline.com"],
      policy: { signInPages: "off" },
    });
    await waitForPolicy("chromium", lens);
  });
  afterAll(async () => {
    await lens?.close();
    await server?.close();
  });

  test("finds nothing where it lets us in, while the sign-in logs are read", async () => {
    const page = await lens.openOptions();
    const told = messages.polSignInOff.message;
    await waitUntil("the policy", () => page.evaluate((text) => document.body.innerText.includes(text), told));
    await page.close();
    const signIn = await lens.open(openHostUrl);
    const portal = await lens.open(logs.url);
    await waitUntil("the portal's findings", async () => (await reportOf(lens, portal)).findings.length > 0);
    expect((await reportOf(lens, signIn)).findings).toEqual([]);
    expect(await signIn.card.isThere()).toBe(false);
    for (const { page: each } of [signIn, portal]) await each.close();
  });

  test("is found out by the check on the options page, although the permission reads as granted", async () => {
    const page = await lens.openOptions();
    const granted = await lens.callWithApi((api) =>
      api.permissions.contains({ origins: ["https://login.microsoftonline.com/*"] }),
    );
    expect(granted).toBe(true);
    await pressButton(page, messages.signInCheck.message);
    await waitUntil("the answer", async () =>
      (await page.evaluate(() => document.body.innerText)).includes(messages.signInCheckBlocked.message),
    );
    await page.close();
  });

  test("is named in the pop-up", async () => {
    const opened = await lens.open(blocked.url);
    await waitUntil("the pop-up to say so", async () => (await popupReport(lens)).access === "withheld");
    expect(await opened.card.isThere()).toBe(false);
    await opened.page.close();
  });
});

/** What the popup over the tab in front is told; the tab's address is kept from us. */
const popupReport = (lens: ExtensionBrowser) =>
  lens.callWithApi(async (api) => {
    const [tab] = await api.tabs.query({ active: true, currentWindow: true });
    const reply = await api.runtime.sendMessage({ name: "getTabReport", payload: { tabId: tab?.id } });
    return reply.value as { access: string };
  });
