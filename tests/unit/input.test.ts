import { describe, expect, test } from "vitest";
import { codesIn } from "../../src/core/read";
import type { Sighting } from "../../src/core/sighting";

/** Promise: a code that stands in a page's configuration or address counts as one that stands in its text. */

const codesOf = (part: Partial<Sighting>) =>
  codesIn({ url: "https://login.microsoftonline.com/common/reprocess?ctx=x", configFacts: {}, text: "", ...part });

describe("the code of the page's configuration", () => {
  test("stands before those of its text", () => {
    const found = codesOf({ configCode: "50058", text: "AADSTS50126: x" });
    expect(found).toEqual(["50058", "50126"]);
  });

  test("is not read on into the text that follows it", () => {
    const found = codesOf({ configMessage: "AADSTS50058", text: "99 things" });
    expect(found).toEqual(["50058"]);
  });

  test.each(["5005", "150126x", "x50126", "50126 "])("is none where it is %j", (configCode) => {
    expect(codesOf({ configCode })).toEqual([]);
  });
});

describe("a page that looks a code up", () => {
  test.each(["code=50058", "code=50058#top", "lc=1033&code=50058&x=1"])("is read by its address: %s", (query) => {
    const found = codesOf({ url: `https://login.microsoftonline.com/error?${query}` });
    expect(found).toEqual(["50058"]);
  });

  test.each([
    "https://login.microsoftonline.com/error?code=5005",
    "https://login.microsoftonline.com/error?code=50058x",
    "https://login.microsoftonline.com/error?x=1#code=50058",
    "https://app.example/?back=https://login.microsoftonline.com/error?code=50058",
  ])("and is not %s", (url) => {
    expect(codesOf({ url })).toEqual([]);
  });
});
