import { describe, expect, test } from "vitest";
import { plain } from "../../src/core/rich-text";
import { noWishes } from "../../src/core/wishes";
import { answerText } from "../../src/rules/answer";
import { ruleStore } from "./support/rule-files";
import { blocked, explainWith } from "./support/rule-pack";

/** Promise: nothing is left of what an organisation switched off, and readers share what they chose and no more. */

describe("what an organisation switched off", () => {
  test("is not in the finding", async () => {
    const built = await explainWith(blocked, {});
    expect(built).toMatchObject({ request: {}, bundle: {}, report: {} });
    expect(built.adminQueries).not.toEqual([]);
    const policy = { requests: false, bundles: false, issueLink: false, commands: false, hideDeveloperDetails: true };
    const finding = await explainWith(blocked, { policy });
    expect(finding).not.toHaveProperty("request");
    expect(finding.bundle ?? finding.report).toBeUndefined();
    expect([...finding.adminQueries, ...finding.explanation.causes.flatMap(({ commands }) => commands)]).toEqual([]);
    expect(finding.audiences).toEqual(["user", "admin"]);
  });
});

describe("what a reader chose to share", () => {
  test("stands in message and bundle, and nothing else of them does", async () => {
    const hidden = await explainWith(blocked, {});
    expect(`${hidden.request?.body}${hidden.bundle?.text}`).not.toContain("203.0.113.7");
    const shown = await explainWith(blocked, { share: ["ipAddress"] });
    expect(shown.request?.body).toContain("IP address: 203.0.113.7");
    expect(shown.bundle?.text).toContain("IP address: 203.0.113.7");
    expect(shown.request?.leftOut).not.toContain("ipAddress");
  });
});

describe("the help desk", () => {
  const policy = { helpDesk: { name: "IT service" }, ticketUrl: "https://tickets.contoso.com/?t={title}&d={details}" };

  test("is named, with a ticket that has the bundle's values and nothing personal", async () => {
    const { organisation, explanation } = await explainWith(blocked, { policy });
    expect(organisation?.helpDesk).toEqual(policy.helpDesk);
    const { searchParams } = new URL(organisation?.ticket?.url ?? "");
    expect(searchParams.get("t")).toBe(plain(explanation.title));
    expect(searchParams.get("d")).toContain("019f2847-08cc-4a1b-9f32-7c6d5e4f3a2b");
    expect(searchParams.get("d")).not.toContain("203.0.113.7");
  });

  test("gets no ticket from a page that could have written the text itself", async () => {
    const store = { ...ruleStore, wishes: async () => ({ ...noWishes, policy }) };
    const [finding] = await answerText(store, blocked, { trust: "unconfirmed", host: "evil.example" });
    expect(finding?.organisation).toEqual({ helpDesk: policy.helpDesk });
  });
});
