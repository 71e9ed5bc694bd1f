import { expect, test } from "vitest";
import { find, openPage, readAll } from "./support";

/** Promise: of a page that is looked through, all that a person sees is read, and nothing else. */

test("open shadow roots are read, also in each other", async () => {
  const page = await openPage("<p>outside</p><div></div>");
  const outer = find(page, "div").attachShadow({ mode: "open" });
  outer.innerHTML = "<p>inside</p><section></section><style>p { color: red }</style>";
  find(outer, "section").attachShadow({ mode: "open" }).innerHTML = "<p>AADSTS50105: innermost</p>";
  expect((await readAll(page)).text.split(/\n+/)).toEqual(["outside", "inside", "AADSTS50105: innermost"]);
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
  expect((await readAll(page)).text).toBe("");
});

test("frames that show something are counted", async () => {
  const page = await openPage(
    '<iframe width="300" height="100"></iframe><iframe hidden></iframe><iframe width="1" height="1"></iframe><div></div>',
  );
  find(page, "div").attachShadow({ mode: "open" }).innerHTML = '<iframe width="300" height="100"></iframe>';
  expect(await readAll(page)).toMatchObject({ frames: 2, isShown: true });
});

test("a document without room shows nothing", async () => {
  expect((await readAll(await openPage("<p>x</p>", { width: 1, height: 1 }))).isShown).toBe(false);
});

test("of a long page the first part is read", async () => {
  const { text } = await readAll(await openPage(`<p>${"word ".repeat(100_000)}</p>`));
  expect(text).toBe("word ".repeat(40_000).trim());
});

/** More than is read at once, and more than is read at all. */
const [long, endless] = ["word ".repeat(30_000), "word ".repeat(100_000)];

test.each([
  ["one text", `${endless}AADSTS50011: at the end`],
  ["many elements", `${`<p>${"word ".repeat(50)}</p>`.repeat(1000)}AADSTS50011: at the end`],
])("of a page that is longer still, in %s, the part with the error is read", async (_, body) => {
  expect((await readAll(await openPage(body))).text).toMatch(/AADSTS50011: at the end$/);
});

test("what is read part by part has the lines that a person sees, without what is hidden or typed", async () => {
  const { text } = await readAll(
    await openPage(
      `<div>AADSTS50105: The <b>user</b>
       <i>is</i> not assigned.<br>Trace ID: <span hidden>hidden</span>1<textarea>typed</textarea><div>Time: 2</div>end</div>
       <script>const hidden = 1;</script><p>${long}</p>`,
    ),
  );
  expect(
    text
      .split("\n")
      .slice(0, 4)
      .map((line) => line.trim()),
  ).toEqual(["AADSTS50105: The user is not assigned.", "Trace ID: 1", "Time: 2", "end"]);
  expect(text).not.toMatch(/hidden|typed/);
});

test("what is not drawn yet, for it stands outside the window, is read", async () => {
  const rows = "<p style='content-visibility: auto; contain-intrinsic-size: 2000px'>word</p>".repeat(3);
  expect((await readAll(await openPage(`${rows}${rows.replace("word", "AADSTS50011: below")}`))).text).toContain(
    "AADSTS50011: below",
  );
});
