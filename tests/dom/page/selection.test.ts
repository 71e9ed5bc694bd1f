import { expect, test } from "vitest";
import { selectedText } from "../../../src/page/selection";
import { find, openPage } from "./support";

/** Promise: what a person selected is read as they see it; passwords never are. */

test("a selection keeps its line breaks", async () => {
  const page = await openPage("<p>AADSTS50105: Not assigned.</p><p>Correlation ID: 1<br>Timestamp: now</p>");
  page.getSelection()?.selectAllChildren(page.body);
  expect(selectedText(page).trim().split(/\n+/)).toEqual([
    "AADSTS50105: Not assigned.",
    "Correlation ID: 1",
    "Timestamp: now",
  ]);
});

test.each(["<textarea>one\nAADSTS50105\nthree</textarea>", '<input value="one AADSTS50105 three">'])(
  "of a field its selected part is read: %s",
  async (html) => {
    const page = await openPage(html);
    const field = page.body.firstElementChild as HTMLInputElement;
    field.focus();
    field.setSelectionRange(4, 15);
    expect(selectedText(page)).toBe("AADSTS50105");
  },
);

test("a field in an open shadow root is read too", async () => {
  const page = await openPage("<div></div>");
  const root = find(page, "div").attachShadow({ mode: "open" });
  root.innerHTML = "<textarea>AADSTS50105</textarea>";
  const field = find(root, "textarea") as HTMLTextAreaElement;
  field.focus();
  field.select();
  expect(selectedText(page)).toBe("AADSTS50105");
});

test.each(["password", "number", "date"])("a field of type %s is not read", async (type) => {
  const page = await openPage(`<input type="${type}" value="2026">`);
  const field = find(page, "input") as HTMLInputElement;
  field.focus();
  field.select();
  expect(selectedText(page)).toBe("");
});

test("nothing selected is nothing", async () => {
  expect(selectedText(await openPage("<p>AADSTS50105</p>"))).toBe("");
});
