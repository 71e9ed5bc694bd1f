import { expect, test } from "vitest";
import type { Facts } from "../../src/core/fact-names";
import { fill } from "../../src/core/fill";
import type { Text } from "../../src/core/rich-text";
import type { Directory } from "../../src/core/rule";

/** Promise: a sentence reads well with the message's values and without them. */

const text: Text = ["Compare ", { code: [{ value: "redirectUri", or: "the address in the message" }] }, "."];
const part: Text = [{ code: ["az ad sp show --id ", { value: "appId", or: "the app's id" }] }];
const filling = (facts: Facts) => ({ facts, directory: {} as Directory, trusted: true, microsoftApp: false });

test("a value is set as code", () => {
  expect(fill(text, filling({ redirectUri: "https://a" }))).toEqual([
    "Compare ",
    { code: [{ value: "https://a", fact: "redirectUri" }] },
    ".",
  ]);
});

test("the words in the place of a missing value are words", () => {
  expect(fill(text, filling({}))).toEqual(["Compare ", "the address in the message", "."]);
});

test("code that a value is missing in stays code", () => {
  expect(fill(part, filling({}))).toEqual([{ code: ["az ad sp show --id ", "the app's id"] }]);
});
