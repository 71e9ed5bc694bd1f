import { describe, expect, test } from "vitest";
import { recordWords } from "../../src/core/record-words";
import { answerRecord } from "../../src/rules/answer";
import { answerPasted, ruleSet, ruleStore } from "./support/rule-files";

/** Promise: what points to a cause is what a sign-in record says, not the names of the columns that every record has. */

/** A record of Microsoft Graph in which nothing took part but a person and a browser. */
const ordinary = (code: string, changes: object = {}) =>
  JSON.stringify({
    createdDateTime: "2026-06-16T09:26:36Z",
    userPrincipalName: "jane.doe@contoso.com",
    appDisplayName: "Payroll",
    clientAppUsed: "Browser",
    userAgent: "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36",
    correlationId: "019f69b9-8434-7fd1-a138-35945764ecaf",
    riskDetail: "none",
    riskEventTypes_v2: [],
    signInEventTypes: ["interactiveUser"],
    servicePrincipalId: "",
    servicePrincipalName: "",
    federatedCredentialId: "",
    resourceServicePrincipalId: "11111111-2222-4333-8444-777777777777",
    incomingTokenType: "none",
    tokenIssuerType: "AzureAD",
    originalTransferMethod: "none",
    managedServiceIdentity: { msiType: "none", associatedResourceId: "", federatedTokenId: "" },
    isTenantRestricted: false,
    status: { errorCode: Number(code), failureReason: "…", additionalDetails: null },
    deviceDetail: { deviceId: "", isCompliant: false, isManaged: false },
    authenticationDetails: [{ authenticationMethod: "Password", succeeded: false }],
    ...changes,
  });

test("the empty columns of a record tell no flow, whichever error it has", async () => {
  for (const { rule } of ruleSet.full) {
    const findings = await answerPasted(ordinary(rule.code));
    expect(findings.find(({ code }) => code === rule.code)?.facts.flow, rule.code).toBeUndefined();
  }
});

describe("a block by Conditional Access", () => {
  const reasons = async (changes: object) => {
    const [finding] = await answerPasted(ordinary("53003", changes));
    return finding?.explanation.causes.flatMap(({ id, because }) => (because ? [id] : []));
  };

  test("of a person isn't explained by a service", async () => {
    expect(await reasons({})).toEqual([]);
  });

  test("of a service is", async () => {
    expect(await reasons({ signInEventTypes: ["servicePrincipal"], servicePrincipalName: "Nightly job" })).toContain(
      "service-principal",
    );
  });

  test("of a code on another device is told by the value", async () => {
    expect(await reasons({ originalTransferMethod: "deviceCodeFlow" })).toContain("device-code");
  });
});

test("the portal's empty fields say nothing either", async () => {
  const fields: [string, string][] = [
    ["Sign-in error code", "53003"],
    ["Resource service principal ID", "11111111-2222-4333-8444-777777777777"],
    ["Service principal name", "-"],
    ["Federated credential ID", ""],
    ["Managed Identity type", "None"],
  ];
  const { facts, explanation } = await answerRecord(
    ruleStore,
    { code: "53003", text: "", fields },
    "https://entra.microsoft.com/",
  );
  expect(facts.flow).toBeUndefined();
  expect(explanation.causes.filter(({ because }) => because)).toEqual([]);
});

/** What somebody copied from the details of a sign-in, with one line for each label and each value. */
const copied = (code: string) =>
  `Sign-in error code
${code}
Failure reason
Other.
Username
kim@contoso.com
Application
Payroll
Resource tenant ID
11111111-2222-4333-8444-555555555555
Home tenant name
Client app
Mobile Apps and Desktop clients
Service principal name
Resource service principal ID
Token issuer type
Microsoft Entra ID
User agent
Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36
Through Global Secure Access
No
Compliant
No`;

describe("the names of the portal's fields and the user agent point to no cause", () => {
  test.each(["50058", "50059", "50129", "51004", "5000211", "7000216", "9002327", "530004", "53010"])(
    "of %s",
    async (code) => {
      const [finding] = await answerPasted(copied(code));
      // That it stands in a log is known and may count.
      const fromWords = finding?.explanation.causes.filter(
        ({ because, evidence = [] }) => because && !evidence.some(({ fact }) => fact === "surface"),
      );
      expect(fromWords?.map(({ id }) => id)).toEqual([]);
    },
  );

  test("but a value does", async () => {
    const [finding] = await answerPasted(copied("530004").replace("Payroll", "Firefox profile"));
    expect(finding?.explanation.causes[0]?.id).toBe("device-not-shown");
  });

  test("and words that are no record keep them", () => {
    const words = "Username: kim@contoso.com\nAADSTS50059: No tenant-identifying information found.";
    expect(recordWords(words)).toBe(words);
  });
});

test("what is no record stays as it is", () => {
  const answer = '{"error":"invalid_grant","suberror":"","claims":null,"error_codes":[50079]}';
  expect(recordWords(answer)).toBe(answer);
});

test("of a record the values stay, each by itself, and of a pane its values on their lines", () => {
  const json = '{"createdDateTime":"2026-06-16","riskDetail":"none","userAgent":"Mozilla","appDisplayName":"Payroll"}';
  expect(recordWords(json).replace(/ +/g, " ")).toBe('{ "2026-06-16", , "Payroll"}');
  const pane =
    "Sign-in error code: 50126\nUser ID: 1\nUser agent: Mozilla\nService principal ID: -\nApplication: Payroll";
  expect(recordWords(pane)).toBe("Sign-in error code: 50126\n: 1\n\n\nApplication: Payroll");
});
