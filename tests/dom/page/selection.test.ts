import { expect, test } from "vitest";
import { selectedText } from "../../../src/page/selection";
import { find, openPage } from "./support";
import { watchCopies } from "./watch-copies";

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

const long = "word ".repeat(100_000);
test.each([
  ["in one text", `<p>AADSTS50105: ${long}</p>`],
  ["over many", `<p>AADSTS50105</p>${`<p>${"word ".repeat(20)}</p>`.repeat(5000)}`],
  ["that begins in the midst of one", `<p>${long}AADSTS50105 <b>${long}</b></p>`],
])("of a selection of half a million characters the beginning is read, and no more is copied: %s", async (_, html) => {
  const page = await openPage(html);
  const selection = page.getSelection();
  selection?.selectAllChildren(page.body);
  const first = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT).nextNode() as Text;
  const start = first.data.indexOf("AADSTS");
  selection?.setBaseAndExtent(first, start, page.body, page.body.childNodes.length);
  const longestCopy = watchCopies(page);
  const text = selectedText(page);
  expect(text).toMatch(/^AADSTS50105/);
  expect(text).toHaveLength(200_000);
  expect(longestCopy()).toBe(200_000);
});

test("a selection that ends where the limit is, is whole", async () => {
  const page = await openPage(`<p>${"x".repeat(199_999)}y<b>z</b></p>`);
  const [text] = find(page, "p").childNodes;
  if (text) page.getSelection()?.setBaseAndExtent(text, 0, text, 200_000);
  expect(selectedText(page).at(-1)).toBe("y");
});

test("nothing selected is nothing", async () => {
  expect(selectedText(await openPage("<p>AADSTS50105</p>"))).toBe("");
});
