import { expect, test } from "vitest";
import { readPageText } from "../../../src/page/page-text";
import { find, openPage } from "./support";

/** Promise: of a page that is looked through, all that a person sees is read, and nothing else. */

test("open shadow roots are read, also in each other", async () => {
  const page = await openPage("<p>outside</p><div></div>");
  const outer = find(page, "div").attachShadow({ mode: "open" });
  outer.innerHTML = "<p>inside</p><section></section><style>p { color: red }</style>";
  find(outer, "section").attachShadow({ mode: "open" }).innerHTML = "<p>AADSTS50105: innermost</p>";
  expect(readPageText(page).text.split(/\n+/)).toEqual(["outside", "inside", "AADSTS50105: innermost"]);
});

test.each([
  ["hidden parts", '<p hidden>AADSTS50105</p><p style="visibility:hidden">AADSTS50105</p>'],
  ["closed shadow roots", "<div></div>"],
  ["fields", '<input value="AADSTS50105"><input type="password" value="AADSTS50105">'],
  ["a body that is not drawn", '<body style="display:none">AADSTS50105</body>'],
])("%s are not read", async (_, html) => {
  const page = await openPage(html);
  const host = page.querySelector("div");
  if (host) host.attachShadow({ mode: "closed" }).innerHTML = "<p>AADSTS50105</p>";
  expect(readPageText(page).text).toBe("");
});

test("frames that show something are counted", async () => {
  const page = await openPage(
    '<iframe width="300" height="100"></iframe><iframe hidden></iframe><iframe width="1" height="1"></iframe><div></div>',
  );
  find(page, "div").attachShadow({ mode: "open" }).innerHTML = '<iframe width="300" height="100"></iframe>';
  expect(readPageText(page)).toMatchObject({ frames: 2, isShown: true });
});

test("a document without room shows nothing", async () => {
  expect(readPageText(await openPage("<p>x</p>", { width: 1, height: 1 })).isShown).toBe(false);
});

test("of a long page the first part is read", async () => {
  expect(readPageText(await openPage(`<p>${"word ".repeat(100_000)}</p>`)).text.length).toBe(200_000);
});
