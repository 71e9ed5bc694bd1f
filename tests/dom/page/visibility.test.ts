import { describe, expect, test } from "vitest";
import { asksForPassword, controlBoxes, hasTypedField, isDrawn } from "../../../src/page/visibility";
import { openPage } from "./support";

/** Promise: it is known when a person is asked for a password; the field that sign-in pages keep hidden is not asking. */

describe("a password field", () => {
  test.each([
    ["plain", '<input type="password">', true],
    ["shown as text", '<input type="text" autocomplete="current-password">', true],
    ["below the window", '<div style="height:3000px"></div><input type="password">', true],
    ["hidden", '<input type="password" hidden>', false],
    ["in a hidden view", '<div style="display:none"><input type="password"></div>', false],
    [
      "kept as the sign-in page does",
      '<input type="password" style="position:fixed;height:0;width:0;opacity:0">',
      false,
    ],
    ["moved out of the window", '<input type="password" style="position:absolute;left:-9999px">', false],
    ["that is none", '<input type="email">', false],
  ])("%s is asking: %s", async (_, html, asks) => {
    expect(asksForPassword(await openPage(html))).toBe(asks);
  });
});

test("fields to type into are told from buttons", async () => {
  expect(hasTypedField(await openPage('<input type="email">'))).toBe(true);
  expect(hasTypedField(await openPage("<input>"))).toBe(true);
  expect(hasTypedField(await openPage('<input type="submit"><input type="checkbox"><input type="hidden">'))).toBe(
    false,
  );
});

test("the page's own controls are found, the links at its foot and the details box aside", async () => {
  const page = await openPage(`
    <button>Next</button><input type="submit"><input type="hidden"><a role="button">More details</a><a href="#">Terms</a>
    <button hidden>No</button>
    <div id="debugDetailsBanner"><a role="button">Copy</a></div><div role="contentinfo"><a role="button">...</a></div>`);
  expect(controlBoxes(page)).toHaveLength(3);
});

test("a page is drawn when a person can read something", async () => {
  expect(isDrawn(await openPage("<body style='display:none'>Sign in</body>"))).toBe(false);
  expect(isDrawn(await openPage("<body><div></div></body>"))).toBe(false);
  expect(isDrawn(await openPage("<body>Sign in</body>"))).toBe(true);
});
