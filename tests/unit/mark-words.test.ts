import { expect, test } from "vitest";
import { markWords } from "../../src/core/mark-words";

/** Promise: in a text that a search found the reader sees why. */

test("the text is cut at the words that were found", () => {
  expect(markWords("Reply URL, the app's reply", ["reply"])).toEqual([
    { start: 0, text: "Reply", found: true },
    { start: 5, text: " URL, the app's ", found: false },
    { start: 21, text: "reply", found: true },
  ]);
});

test("a name is found by one of its parts, and words in other scripts by themselves", () => {
  expect(markWords("InvalidReplyTo", ["invalid"]).map(({ found }) => found)).toEqual([true]);
  expect(markWords("パスワード 2", ["2"]).map(({ text, found }) => [text, found])).toEqual([
    ["パスワード ", false],
    ["2", true],
  ]);
});

test("nothing is found where nothing was looked for", () => {
  expect(markWords("Reply URL", [])).toEqual([{ start: 0, text: "Reply URL", found: false }]);
  expect(markWords("", ["reply"])).toEqual([]);
});
