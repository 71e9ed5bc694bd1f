import { expect, test } from "vitest";
import { sightingTextLimit } from "../../../src/core/sighting";
import { mayHoldCode, visibleText } from "../../../src/page/scan";
import { wholeText } from "../../../src/page/whole-text";
import { openPage } from "./support";

/** Promise: only what a person sees is read, and only where a code stands in it. */

test("visible text keeps its lines", async () => {
  const page = await openPage("<h1>Sign in</h1><p>AADSTS50011: wrong<br>Timestamp: now</p><div>Request Id: 1</div>");
  expect(visibleText(page).split(/\n+/)).toEqual(["Sign in", "AADSTS50011: wrong", "Timestamp: now", "Request Id: 1"]);
});

test("a table's label and number stay together", async () => {
  const page = await openPage("<table><tr><td>Error Code</td><td>50058</td></tr></table>");
  expect(visibleText(page)).toMatch(/Error Code\s+50058/);
});

test.each([
  ["hidden", '<p style="display:none">AADSTS50011</p>'],
  ["invisible", '<p style="visibility:hidden">AADSTS50011</p>'],
  ["in a script", "<script type='text/plain'>AADSTS50011</script>"],
  ["in a style", "<style>/* AADSTS50011 */</style>"],
  ["in a field that a person types into", "<input value='AADSTS50011'>"],
  ["in the text box that the page copies from", "<textarea readonly>AADSTS50011: x</textarea>"],
  ["in a template", "<template>AADSTS50011</template>"],
  ["on a page that is not drawn yet", '<body style="display:none">AADSTS50011</body>'],
  ["only in its name, without a number", "<p>What are AADSTS codes?</p>"],
  ["only as a number", "<p>Room 50011, error code unknown</p>"],
])("a code %s is not on the page", async (_, html) => {
  expect(visibleText(await openPage(`${html}`))).toBe("");
});

test("of a long page the part around the code is read", async () => {
  const page = await openPage(`<p>${"a ".repeat(30_000)}AADSTS50011: here ${"b ".repeat(30_000)}</p>`);
  const text = visibleText(page);
  expect(text).toContain("AADSTS50011: here");
  expect(text.length).toBeLessThanOrEqual(sightingTextLimit);
});

test("the cheap gate lets through whatever a code may be written with", async () => {
  for (const text of ["AADSTS50011", "aadsts50011", "Error Code: 53003", "error code"])
    expect(mayHoldCode(text)).toBe(true);
  for (const text of ["", "AADST", "Sign in", "errorCode"]) expect(mayHoldCode(text)).toBe(false);
  expect(mayHoldCode(wholeText(await openPage("<p>AAD<b>STS</b>50011</p>")) ?? "")).toBe(true);
});
