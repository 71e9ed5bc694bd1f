import { expect, test } from "vitest";
import messages from "../../../_locales/en/messages.json" with { type: "json" };
import { waitUntil } from "../../support/wait-until.ts";
import type { Asking } from "./asking.ts";
import { select, selectField, stateOfPage } from "./selecting.ts";
import { correlationId, declined, notAssigned } from "./texts.ts";

/** A text that is selected on an ordinary page. */
export function testSelections(asking: Asking): void {
  test("is read with its line breaks, explained on the page, and said not to be confirmed", async () => {
    const { page, card } = await asking.open(
      "/error",
      `<main><p>${notAssigned}</p><p>Correlation ID: ${correlationId}</p><p>Timestamp: 2026-11-20 13:20:49Z</p></main>`,
    );
    const at = await page.evaluate(select, "main");
    const before = await page.evaluate(stateOfPage);
    await asking.choose(page, at, messages.explainSelection.message);
    const text = await card.waitForText("AADSTS50105");
    expect(await page.evaluate(stateOfPage)).toEqual(before);
    expect(text).toContain("This text is from payroll.contoso.com and isn't confirmed as Microsoft's.");
    expect(text).toContain("Text from payroll.contoso.com");
    await card.click(messages.details.message);
    expect(await card.waitForText(correlationId)).toContain("2026-11-20 13:20:49");
    await card.click(messages.audienceAdmin.message);
    await card.waitForText(messages.logsAndPages.message);
    const addresses = await card.call((root) => [...root.querySelectorAll("a")].map(({ href }) => href));
    expect(addresses.length).toBeGreaterThan(0);
    // Lists of an admin's own tenant, into which nothing of the text was filled.
    for (const address of addresses) expect(address).not.toMatch(/payroll|[0-9a-f]{8}-[0-9a-f]{4}-|tenant/i);
    expect(await card.call((root) => root.querySelectorAll(".command, .message").length)).toBe(0);
    await page.close();
  });

  test("without a code leads to what its words may mean", async () => {
    const { page, card } = await asking.open("/words", "<p>Login failed: the client secret has expired</p>");
    await asking.explainSelection(page, "p");
    const text = await card.waitForText("AADSTS7000222");
    expect(text).toContain(messages.guesses.message);
    expect((await card.codes())[0]).toBe("7000222");
    await card.click(/^AADSTS7000222/);
    await waitUntil("the explanation", async () => (await card.namesOf("radio")).length === 3);
    await page.close();
  });

  test("with several codes lists them all", async () => {
    const { page, card } = await asking.open("/several", `<main><p>${notAssigned}</p><p>${declined}</p></main>`);
    await asking.explainSelection(page, "main");
    await waitUntil("two codes", async () => (await card.codes()).sort().join() === "50105,65004");
    await page.close();
  });

  test("with a neighbour's code is explained under that code's own name", async () => {
    const { page, card } = await asking.open(
      "/neighbour",
      "<p>AADB2C90118: The user has forgotten their password.</p>",
    );
    await asking.explainSelection(page, "p");
    expect(await card.waitForText("AADB2C90118")).toContain("Azure AD B2C");
    expect(await card.codes()).toEqual([]);
    await page.close();
  });

  test("that is rows of a log is counted by code", async () => {
    const rows = [50126, 50126, 0, 53003].map((code) => `<tr><td>Ann</td><td>Payroll</td><td>${code}</td></tr>`);
    const { page, card } = await asking.open(
      "/log",
      `<table><tr><th>User</th><th>Application</th><th>Sign-in error code</th></tr>${rows.join("")}</table>`,
    );
    await asking.explainSelection(page, "table");
    const text = await card.waitForText("4 rows of a log, by code");
    expect(text).toContain("1 row is a sign-in that went well.");
    expect(await card.codes()).toEqual(["50126", "53003"]);
    await page.close();
  });

  test("in a text field is read too", async () => {
    const { page, card } = await asking.open("/field", `<textarea cols="80" rows="4">${notAssigned}</textarea>`);
    const at = await page.evaluate(selectField, "textarea");
    await asking.choose(page, at, messages.explainSelection.message);
    await card.waitForText("AADSTS50105");
    await page.close();
  });
}
