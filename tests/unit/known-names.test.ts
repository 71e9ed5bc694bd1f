import { expect, test } from "vitest";
import { knownNames } from "../../src/core/known-names";
import { askedScopes } from "../../src/core/scopes";
import { loadNames } from "../../src/rules/answer";
import { ruleStore } from "./support/rule-files";

/** Ids of Microsoft's own apps and of Graph permissions have names, which are loaded only when a message names the id. */

// From Microsoft's list of Graph permissions: User.Read and Directory.Read.All as delegated permissions.
const userRead = "e1fe6dd8-ba31-4d61-89e7-88639da4683d";
const directoryRead = "06da0dbc-49e2-44d2-8312-53f166ab848a";

test("of permissions, also when the message lists several ids", async () => {
  const facts = { permissionIds: `${userRead}, ${directoryRead.toUpperCase()}, 00000000-1111-4222-8333-444444444444` };
  expect(knownNames(facts, await loadNames(ruleStore, facts)).permissionIds).toBe("User.Read, Directory.Read.All");
});

test("of a scope that is the id of a permission, with who can grant it", async () => {
  const scope = `openid https://graph.microsoft.com/${directoryRead}`;
  expect(askedScopes(scope, await loadNames(ruleStore, { scope }))).toEqual([
    { scope: "openid", needsAdmin: false },
    { scope: `https://graph.microsoft.com/${directoryRead}`, name: "Directory.Read.All", needsAdmin: true },
  ]);
});

test("of the app that a message names by its id alone, whichever value has it", async () => {
  // Office 365 Exchange Online, in Microsoft's list of its own apps.
  const facts = { resourceName: "00000002-0000-0FF1-CE00-000000000000" };
  expect(knownNames(facts, await loadNames(ruleStore, facts)).resourceName).toBe("Office 365 Exchange Online");
});

test.each(["appId", "resourceId", "resourceName", "request.clientId", "request.resource"])(
  "of an app, where %s is its id in any letter case",
  (fact) => {
    const appName = (id: string) => (id === "00000002-0000-0ff1-ce00-000000000000" ? "Exchange" : undefined);
    const id = "00000002-0000-0FF1-CE00-000000000000";
    expect(knownNames({ [fact]: id, user: id }, { appName })).toStrictEqual({ [fact]: "Exchange" });
  },
);

test("of nothing where the names aren't there", () => {
  expect(knownNames({ appId: "00000002-0000-0ff1-ce00-000000000000", permissionIds: userRead })).toStrictEqual({});
});

test("of nothing else", async () => {
  const facts = { permissionIds: "00000000-1111-4222-8333-444444444444", appId: "constructor" };
  expect(knownNames(facts, await loadNames(ruleStore, facts))).toStrictEqual({});
});
