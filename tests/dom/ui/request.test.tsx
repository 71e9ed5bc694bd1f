import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { DraftedRequest, ExplainedFinding } from "../../../src/core/explanation";
import type { Facts } from "../../../src/core/fact-names";
import { mountCard, unfold } from "./mount";
import { policyBlock, redirectError } from "./samples";

/** Promise: what the app asked for is said value by value, and a wrong address is shown where it is wrong. */

const asked: Facts = {
  "request.clientId": "c4c80de8-5a3f-4c37-9a55-6e2b9b3d1f00",
  "request.redirectUri": "https://payroll.contoso.com/signin-oidc",
  "request.scope": "openid Mail.Read",
  "request.responseType": "code id_token",
  "request.prompt": "select_account",
  "request.authority": "organizations",
};

function mountRequest(changes: Partial<ExplainedFinding>) {
  const mounted = mountCard({ findings: [{ ...redirectError, ...changes }], audience: "developer" });
  const part = [...mounted.root.querySelectorAll("details")].find((details) =>
    details.querySelector("summary")?.textContent?.startsWith("What the app asked for"),
  );
  const rows = [...(part?.querySelectorAll(".facts > div") ?? [])].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  return { ...mounted, part, rows };
}

describe("what the app asked for", () => {
  test("is listed with known names and in words", () => {
    const { rows, part } = mountRequest({
      facts: { ...redirectError.facts, ...asked },
      names: { "request.clientId": "Contoso Tools" },
      scopes: [{ scope: "openid", needsAdmin: false }, { scope: "Mail.Read" }],
    });
    expect(rows).toEqual([
      ["App ID", "c4c80de8-5a3f-4c37-9a55-6e2b9b3d1f00", "Contoso Tools"],
      ["Redirect URI", "https://payroll.contoso.com/signin-oidc"],
      ["Tenant", "organizations", "work and school accounts of any organisation"],
      ["Response type", "code id_token", "an authorization code; an ID token"],
      ["Prompt", "select_account", "shows the choice of accounts"],
      ["PKCE", "–", "not in the request; single-page and installed apps need it"],
    ]);
    expect([...(part?.querySelectorAll(".scopes li") ?? [])].map(({ textContent }) => textContent)).toEqual([
      "openidyou can grant it",
      "Mail.Read",
    ]);
  });

  test("says the method of PKCE, and nothing of it where the kind of sign-in has none", () => {
    const facts = { "request.clientId": "x", "request.codeChallengeMethod": "S256" };
    expect(mountRequest({ facts }).rows[1]).toEqual(["PKCE", "S256", "present"]);
    expect(mountRequest({ facts: { "request.responseType": "id_token" } }).rows).toHaveLength(1);
  });

  test("is left out where no address was seen", () => {
    expect(mountRequest({}).part).toBeUndefined();
  });
});

describe("comparing with the registered address", () => {
  async function paste(sent: string, registered: string) {
    const { root } = mountRequest({ facts: { redirectUri: sent } });
    unfold(root);
    const field = root.querySelector<HTMLInputElement>(".text-field");
    if (!field) throw new Error("there is no field");
    expect(root.activeElement).toBeNull();
    field.value = registered;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    const result = field.parentElement?.querySelector("[role=status]");
    await expect.poll(() => result?.childElementCount).toBeGreaterThan(0);
    return {
      marked: [...(result?.querySelectorAll("figure") ?? [])].map((figure) =>
        [...figure.querySelectorAll("mark")].map(({ textContent }) => textContent),
      ),
      words: [...(result?.querySelectorAll("li") ?? [])].map(({ textContent }) => textContent),
      text: result?.textContent,
    };
  }

  test("marks the characters that differ in both, and says how", async () => {
    const { marked, words } = await paste("http://a.example/Cb", "https://a.example/cb/");
    expect(marked).toEqual([["C"], ["s", "c", "/"]]);
    expect(words).toEqual([
      "One begins with http, the other with https or something else.",
      "Capital and small letters differ; Entra ID tells them apart.",
      "Only one of them ends in a slash.",
    ]);
  });

  test("shows a blank that nobody would see", async () => {
    const { marked, words } = await paste("https://a.example/cb ", "https://a.example/cb");
    expect(marked).toEqual([["␣"], []]);
    expect(words).toEqual(["One of them has a blank at its beginning or end."]);
  });

  test("knows that the port doesn't count on this computer", async () => {
    const { words } = await paste("http://localhost:5000/cb", "http://localhost:3000/cb");
    expect(words).toEqual(["The ports differ, which Entra ID ignores for localhost."]);
  });

  test("says that equal addresses are equal", async () => {
    const { text, marked } = await paste("https://a.example/cb", "https://a.example/cb");
    expect(text).toContain("Both are the same");
    expect(marked).toEqual([]);
  });

  test("is offered for errors of addresses only", () => {
    const explanation = { ...redirectError.explanation, code: "53003" };
    expect(mountRequest({ explanation }).root.querySelector(".text-field")).toBeNull();
  });
});

describe("for the blocked person", () => {
  test.each([
    ["a short message whole", 1, false],
    ["a long one without its end, which is said", 60, true],
  ])("the e-mail takes %s", (_, count, isCut) => {
    const body = Array.from({ length: count }, (_, i) => `Line ${i}: https://entra.microsoft.com/#view/${i}`).join(
      "\n",
    );
    const request = { ...(policyBlock.request as DraftedRequest), body };
    const { root, find } = mountCard({ findings: [{ ...policyBlock, request }] });
    expect(find<HTMLAnchorElement>('a[href^="mailto:"]').href.length).toBeLessThanOrEqual(2000);
    expect(root.textContent?.includes("The e-mail begins without the last lines")).toBe(isCut);
  });

  test("an attempt on Microsoft's page can be flagged for IT", () => {
    mountCard({ findings: [policyBlock] });
    expect(page.getByText("Flag this attempt for IT").elements()).toHaveLength(1);
  });

  test.each([{ surface: "token" as const }, { origin: { trust: "unconfirmed" as const, host: "app.example" } }])(
    "another can't: %o",
    (changes) => {
      mountCard({ findings: [{ ...policyBlock, ...changes }] });
      expect(page.getByText("Flag this attempt for IT").elements()).toHaveLength(0);
    },
  );

  test.each([
    [
      [
        { scope: "Mail.Read", needsAdmin: false },
        { scope: "Directory.Read.All", needsAdmin: true },
      ],
      "an admin only",
    ],
    [[{ scope: "Mail.Read", needsAdmin: false }], "None of these needs an admin by itself"],
    [[{ scope: "Mail.Read", needsAdmin: false }, { scope: "api://x/y" }], undefined],
  ])("the permissions say why approval is asked for", (scopes, reason) => {
    const explanation = { ...policyBlock.explanation, stage: "consent" as const };
    const { root } = mountCard({ findings: [{ ...policyBlock, explanation, scopes }] });
    const paragraph = root.querySelector(".scopes")?.parentElement?.querySelector("p");
    if (reason === undefined) expect(paragraph).toBeNull();
    else expect(paragraph?.textContent).toContain(reason);
  });
});
