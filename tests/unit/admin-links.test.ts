import { describe, expect, test } from "vitest";
import type { ExplainedFinding } from "../../src/core/explanation";
import { plain } from "../../src/core/rich-text";
import { answerRecord } from "../../src/rules/answer";
import { answerPasted, ruleSet, ruleStore } from "./support/rule-files";

/** Promise: an admin gets to the very page as far as an address leads there, and else is told what to look for. */

const app = "c4c80de8-8312-4c94-82a9-e4ebf513b681";
const principal = "7d1f0a52-3c1e-4c7e-9a53-0f6a2a1b7c90";
const userId = "0e1f6a1b-2c3d-4e5f-8a9b-0c1d2e3f4a5b";
const device = "0d9c74ce-0d58-40aa-9614-8e62f7909738";
const correlation = "019f69b9-8434-7fd1-a138-35945764ecaf";

const record = (code: string, changes: Record<string, string> = {}) =>
  JSON.stringify({
    createdDateTime: "2026-06-16T09:26:36Z",
    correlationId: correlation,
    userPrincipalName: "jane.doe@contoso.com",
    userId,
    appId: app,
    appDisplayName: "Payroll",
    servicePrincipalId: principal,
    resourceServicePrincipalId: "11111111-2222-4333-8444-555555555555",
    deviceDetail: { deviceId: device },
    status: { errorCode: Number(code), failureReason: "…" },
    ...changes,
  });

const message = (code: string, app_ = app) =>
  `AADSTS${code}: Your administrator has configured the application Payroll ('${app_}') to block users unless they are specifically granted ('assigned') access to the application. Correlation ID: ${correlation}`;

async function explain(text: string, url?: string): Promise<ExplainedFinding> {
  const [finding] = await answerPasted(text, url);
  if (!finding) throw new Error("no code found");
  return finding;
}

async function pagesOf(text: string, url?: string) {
  const { adminLinks } = await explain(text, url);
  return adminLinks.map((link) => ({
    title: link.title,
    path: link.url.slice(link.url.indexOf("#")),
    find: link.find && `${link.find.fact} ${link.find.value}`,
  }));
}

describe("with the object ids of a log record", () => {
  test.each([
    ["50105", `#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Users/objectId/${principal}/appId/${app}`],
    ["65001", `#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Permissions/objectId/${principal}/appId/${app}`],
    ["50011", `#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Properties/objectId/${principal}/appId/${app}`],
    ["50011", `#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Authentication/appId/${app}`],
    ["65001", `#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/CallAnAPI/appId/${app}`],
    ["7000215", `#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Credentials/appId/${app}`],
    ["50126", `#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId/${userId}`],
    ["50074", `#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/UserAuthMethods/userId/${userId}`],
  ])("%s leads to %s", async (code, path) => {
    expect((await pagesOf(record(code))).map((page) => page.path)).toContain(path);
  });

  test("a device and the logs are lists, with the value to look for", async () => {
    const pages = await pagesOf(record("53003"));
    expect(pages).toContainEqual(expect.objectContaining({ title: "All devices", find: `deviceId ${device}` }));
    expect(pages[0]).toMatchObject({ title: "Sign-in logs", find: `correlationId ${correlation}` });
  });

  test("those of a portal's row serve as well", async () => {
    const fields = { "Sign-in error code": "50126", "User ID": userId, "Service principal ID": "-" };
    const { adminLinks } = await answerRecord(
      ruleStore,
      { code: "50126", text: "", fields: Object.entries(fields) },
      "https://entra.microsoft.com/",
    );
    expect(adminLinks.map(({ url }) => url).join()).toContain(`/userId/${userId}`);
  });

  test("the resource's principal isn't taken for the app's", async () => {
    const { facts } = await explain(record("50105", { servicePrincipalId: "" }));
    expect(facts.servicePrincipalId).toBeUndefined();
  });

  test("none of them leaves by copy", async () => {
    const { request, bundle } = await explain(record("50105"));
    for (const id of [principal, userId, device]) expect(JSON.stringify([request, bundle])).not.toContain(id);
    expect(request?.body).toContain(`(look for App ID ${app})`);
  });
});

describe("without them", () => {
  test("the list is linked once, named as what it is, with the app's ID to look for", async () => {
    const pages = (await pagesOf(message("50105"))).filter(({ title }) => title === "Enterprise apps");
    expect(pages).toEqual([expect.objectContaining({ find: `appId ${app}` })]);
  });

  test("a step leads to the list, too", async () => {
    const { explanation } = await explain(message("50105"));
    const steps = JSON.stringify(explanation.causes.map(({ fix }) => fix));
    expect(steps).toContain("StartboardApplicationsMenuBlade/~/AppAppsPreview");
    expect(steps).not.toContain("ManagedAppMenuBlade");
  });
});

test.each(["x/../../evil", "javascript:alert(1)", `${userId}/x`, `${userId}%2f`, "{userId}", "a'b"])(
  "the value %s leads nowhere and is not to be looked for",
  async (nasty) => {
    const text = record("50105", { userId: nasty, servicePrincipalId: nasty, appId: nasty, correlationId: nasty });
    const pages = await pagesOf(text);
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      expect(page.path).not.toContain(nasty);
      expect(page.find ?? "").not.toContain(nasty);
    }
  },
);

describe("the tenant of a record", () => {
  const [home, resource] = ["3fa85f64-5717-4562-b3fc-2c963f66afa6", "22222222-3333-4444-8555-666666666666"];

  test("is named in the links that go into it", async () => {
    const { adminLinks } = await explain(record("53003", { resourceTenantId: resource }));
    expect(adminLinks.length).toBeGreaterThan(0);
    for (const { title, url } of adminLinks) {
      expect(title).toContain(`(tenant ${resource})`);
      expect(url).toContain(`https://portal.azure.com/${resource}#`);
    }
  });

  test("is left to the reader where the record names two", async () => {
    const { adminLinks } = await explain(record("53003", { resourceTenantId: resource, homeTenantId: home }));
    expect(adminLinks.length).toBeGreaterThan(0);
    for (const { url } of adminLinks) expect(url).toContain("https://entra.microsoft.com/#");
  });
});

test.each([
  ["https://login.microsoftonline.us/common/", "entra.microsoft.us"],
  ["https://login.partner.microsoftonline.cn/common/", "entra.microsoftonline.cn"],
])("an error of %s leads to the pages of its cloud", async (url, host) => {
  const { adminLinks } = await explain(message("50105"), url);
  expect(adminLinks.length).toBeGreaterThan(0);
  for (const link of adminLinks) expect(new URL(link.url).hostname).toBe(host);
});

test("every page of an enterprise app, a user or a device that a rule names has a link", () => {
  const { paths, links } = ruleSet.directory;
  for (const name of [
    "enterprise-app-users",
    "enterprise-app-properties",
    "enterprise-app-permissions",
    "user",
    "devices",
  ]) {
    expect(links[paths[name]?.link ?? ""], name).toBeDefined();
    expect(paths[name]?.path.map((part) => plain(part.map((node) => (typeof node === "string" ? node : ""))))[0]).toBe(
      "Entra ID",
    );
  }
});
