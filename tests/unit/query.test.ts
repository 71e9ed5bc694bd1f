import { describe, expect, test } from "vitest";
import { readQuery, withCode } from "../../src/core/query";
import { growth } from "./support/growth";

/** Promise: a code is understood in any form that people write it, and no text makes reading slow. */

describe("codes alone", () => {
  test.each([
    ["50011", ["50011"]],
    ["5001", ["5001"]],
    ["AADSTS50011", ["50011"]],
    ["aadsts-700016", ["700016"]],
    ["AADSTS 50 105:", ["50105"]],
    ["Error code: 50126", ["50126"]],
    ["Entra sign-in error #53003", ["53003"]],
    ["50011, 50105; AADSTS7000215", ["50011", "50105", "7000215"]],
    ["50011 50011", ["50011"]],
    ["\u202e50011\u202c", ["50011"]],
    ["5\u200b0\u200d0\ufeff11", ["50011"]],
    ["AAD\u200bSTS50\u2060011", ["50011"]],
    ["５００１１", ["50011"]],
    ["٥٠٠١١", ["50011"]],
    ["۵۰۰۱۱", ["50011"]],
    ["५००११", ["50011"]],
    ["𝟓𝟎𝟎𝟏𝟏", ["50011"]],
    ["٦٧٨٩٠", ["67890"]],
    ["६७८९०", ["67890"]],
    ["৬৭৮৯০", ["67890"]],
    ["50 011 12", ["5001112"]],
    ["70002 15", ["7000215"]],
    ["50\n011", ["50011"]],
    ["50011 500121", ["50011", "500121"]],
    ["CAA20004, 0xCAA20001", ["CAA20004", "CAA20001"]],
  ])("%j", (text, codes) => {
    expect(readQuery(text)).toEqual({ kind: "codes", codes });
  });
});

describe("a text", () => {
  test.each([
    "AADSTS50011: The redirect URI 'https://app.contoso.com' specified in the request does not match.",
    '{"error":"invalid_client","error_codes":[7000215]}',
    "https://app.contoso.com/?error_description=AADSTS50105%3a+Your+administrator",
    `${"x".repeat(5000)} AADSTS50011`,
    "CAA20004 x",
  ])("%j is kept as it was given", (text) => {
    expect(readQuery(text)).toEqual({ kind: "text", text });
  });
});

test("a text whose digits are wide is read as if they were not", () => {
  expect(readQuery("AADSTS５００１１: the address")).toEqual({ kind: "text", text: "AADSTS50011: the address" });
});

describe("words", () => {
  test.each(["50011 501 50105", "50011 12345678", "50011 x", "x50011", "50011x", "secret expired"])(
    "that have more than codes are searched: %j",
    (words) => {
      expect(readQuery(words)).toMatchObject({ kind: "words", words });
    },
  );

  test("that have no number mention none", () => {
    expect(readQuery("secret expired")).toEqual({ kind: "words", words: "secret expired", mentioned: [] });
  });

  test("keep the numbers that may be codes", () => {
    expect(readQuery("login fails with 50126 since 2026")).toEqual({
      kind: "words",
      words: "login fails with 50126 since 2026",
      mentioned: ["50126"],
    });
  });

  test("are a message with the code that somebody chose for them", () => {
    const query = readQuery("login fails with 50126 since 20261, 501266 and (50126)");
    expect(withCode(query, "50126")).toBe("login fails with AADSTS50126 since 20261, 501266 and (AADSTS50126)");
    expect(withCode(readQuery("secret expired"), "7000222")).toBe("AADSTS7000222: secret expired");
    expect(withCode(readQuery("50126"), "50126")).toBe("AADSTS50126");
  });

  test.each(["1", "12345678", "app 4711", "secret expired", "🦊🦊🦊", "(a+)+$", "<img src=x onerror=alert(1)>"])(
    "%j",
    (text) => {
      expect(readQuery(text).kind).toBe("words");
    },
  );

  test("are cut where they get long", () => {
    const query = readQuery("word ".repeat(1000));
    expect(query.kind === "words" && query.words.length).toBe(500);
  });
});

test.each(["", " \n\t "])("%j is empty", (text) => {
  expect(readQuery(text)).toEqual({ kind: "empty" });
});

test.each([
  ["a regular expression's nightmare", (size: number) => `${"a".repeat(size)}AADSTS${" ".repeat(size)}!`],
  ["digits without end", (size: number) => "1".repeat(size)],
  ["an emoji storm", (size: number) => "👩‍👧".repeat(size / 5)],
  ["prefixes without a code", (size: number) => "AADSTS".repeat(size / 6)],
])("%s takes time in proportion to its length", (_, make) => {
  expect(growth((size) => readQuery(make(size)), 12_500, 100_000)).toBeLessThan(30);
});
