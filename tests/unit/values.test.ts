import { expect, test } from "vitest";
import { displayable, guidsIn, visibleCharacters } from "../../src/core/values";

/** Promise: a value is shown on one line and as what it is, and never broken within a character. */

const id = "C4C80DE8-8312-4c94-82a9-e4ebf513b681";

test("the GUIDs of a text come in lower case, in their order", () => {
  const other = "0e1f6a1b-2c3d-4e5f-8a9b-0c1d2e3f4a5b";
  expect(guidsIn(`${id}, ${other} and no-guid`)).toEqual([id.toLowerCase(), other]);
});

test("blanks and invisible characters can be seen", () => {
  expect(visibleCharacters("a b\t\u202ec")).toBe("a␣b␣\ufffdc");
});

test.each([
  ["  a \n\t b  ", 300, "a b"],
  ["\u200b a \u200b", 300, "a"],
  ["abcde", 5, "abcde"],
  ["abcdef", 5, "abcd…"],
  ["abc😀def", 5, "abc…"],
  ["😀abcdef", 5, "😀ab…"],
])("%j cut to %i is %j", (value, limit, shown) => {
  expect(displayable(value, limit)).toBe(shown);
});
