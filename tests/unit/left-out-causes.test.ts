import { expect, test } from "vitest";
import { answerPasted } from "./support/rule-files";

/** Promise: what a value of the message shows to be wrong is no cause that anybody has to read. */

const reply = (address: string) =>
  `AADSTS50011: The redirect URI '${address}' specified in the request does not match the redirect URIs configured for the application 'c4c80de8-8312-4c94-82a9-e4ebf513b681'.`;

test.each([
  ["a callback of an app's own", reply("https://payroll.contoso.com/signin-oidc"), ["ai-client", "service-in-between"]],
  ["a callback is no page of the app", reply("https://payroll.contoso.com/signin-oidc"), ["current-page"]],
  ["a website's address is no tool's", reply("https://payroll.contoso.com/signin-oidc"), ["tool-in-other-cloud"]],
  [
    "an address is no API named by its ID",
    "AADSTS50001: The application named https://fleet.contoso.com was not found in the tenant named Contoso.",
    ["api-not-in-tenant", "application-proxy-off"],
  ],
  [
    "another field than those that a client sets itself",
    "AADSTS90014: The required field 'nonce' is missing from the credential. Ensure that you have all the necessary parameters for the login request.",
    ["servicenow-profile", "client-registers-itself"],
  ],
])("%s", async (_, text, wrong) => {
  const [found] = await answerPasted(text);
  const shown = found?.explanation.causes.map(({ id }) => id) ?? [];
  expect(shown).not.toHaveLength(0);
  for (const id of wrong) expect(shown).not.toContain(id);
});

test("without the value they stay possible", async () => {
  const [found] = await answerPasted("AADSTS50011: The reply URL doesn't match.");
  const shown = found?.explanation.causes.map(({ id }) => id);
  expect(shown).toEqual(expect.arrayContaining(["ai-client", "service-in-between", "current-page"]));
});
