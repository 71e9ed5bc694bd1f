import { expect, test } from "vitest";
import { isRecord, isText } from "../../src/core/plain-data";

/** Promise: data from elsewhere is what it says before anybody relies on it. */

test.each<[unknown, boolean]>([
  [{}, true],
  [[], false],
  [null, false],
  ["x", false],
])("%j is a record: %j", (value, answer) => {
  expect(isRecord(value)).toBe(answer);
});

test.each<[unknown, boolean]>([
  ["", true],
  ["ab", true],
  ["abc", false],
  [["a"], false],
  [7, false],
])("%j is a text of two characters at most: %j", (value, answer) => {
  expect(isText(value, 2)).toBe(answer);
});
