import { describe, expect, test } from "vitest";
import { commonest } from "../../src/core/commonest";
import type { RuleSummary } from "../../src/core/rule";
import { type FindWords, search } from "../../src/core/search";

/** Promise: the likeliest code stands first, and each only once. */

const line = (code: string, more: Partial<RuleSummary> = {}) =>
  ({ code, title: code, priority: 2, depth: "brief", ...more }) as RuleSummary;
const nothingFound: FindWords = () => [];

const codesFor = (query: Parameters<typeof search>[0], index: RuleSummary[], findWords = nothingFound) =>
  search(query, { index, findWords }).map(({ code }) => code);

describe("of the codes that begin like this", () => {
  const find = (beginning: string, index: RuleSummary[]) => codesFor({ kind: "codes", codes: [beginning] }, index);

  test("the one that is met most often stands first", () => {
    const index = [line("50013", { priority: 3 }), line("50014", { priority: 1 }), line("50015")];
    expect(find("5001", index)).toEqual(["50014", "50015", "50013"]);
  });

  test("of equals, those that most people come for stand first, in their order", () => {
    const [first = "", second = ""] = commonest.filter((code) => code.startsWith("5"));
    const index = [line("50000", { depth: "full" }), line(second), line(first)];
    expect(find("5", index)).toEqual([first, second, "50000"]);
  });

  test("of equals, what is explained in depth stands before the shorter code before the lower one", () => {
    const index = [line("500145"), line("50016"), line("50013"), line("500144", { depth: "full" })];
    expect(find("5001", index)).toEqual(["500144", "50013", "50016", "500145"]);
  });

  test("the code itself stands first, and once", () => {
    const index = [line("500145", { priority: 1 }), line("50014", { priority: 3 })];
    expect(find("50014", index)).toEqual(["50014", "500145"]);
  });

  test("a code that nobody lists is offered all the same, a mere beginning is not", () => {
    expect(find("50099", [line("500991")])).toEqual(["50099", "500991"]);
    expect(find("5009", [line("60000")])).toEqual([]);
  });

  test("no more are offered than a person looks through", () => {
    expect(
      find(
        "50",
        Array.from({ length: 60 }, (_, i) => line(`${50_000 + i}`)),
      ),
    ).toHaveLength(50);
  });
});

describe("of the codes found by words", () => {
  const index = [line("50011"), line("50012")];
  const findWords: FindWords = () => ["50012", "50011", "99999"].map((code) => ({ code, terms: ["reply"] }));
  const words = (mentioned: string[]) => ({ kind: "words" as const, words: "reply", mentioned });

  test("those that are listed are offered, with the words that they were found by", () => {
    const found = search(words([]), { index, findWords });
    expect(found.map(({ code, terms }) => [code, terms])).toEqual([
      ["50012", ["reply"]],
      ["50011", ["reply"]],
    ]);
  });

  test("one that is mentioned stands first, and once", () => {
    expect(codesFor(words(["50011", "99999"]), index, findWords)).toEqual(["50011", "50012"]);
  });

  test("no more are offered than a person looks through", () => {
    const many = Array.from({ length: 60 }, (_, i) => line(`${50_000 + i}`));
    expect(codesFor(words([]), many, () => many.map(({ code }) => ({ code, terms: [] })))).toHaveLength(50);
  });
});

test("codes that are typed are found by no words, and a text is not searched", () => {
  const index = [line("50011"), line("500111")];
  const found = search({ kind: "codes", codes: ["50011", "50099"] }, { index, findWords: nothingFound });
  expect(found).toEqual([
    { code: "50011", terms: [], summary: index[0] },
    { code: "500111", terms: [], summary: index[1] },
    { code: "50099", terms: [] },
  ]);
  const mentioned = search({ kind: "words", words: "x", mentioned: ["50011"] }, { index, findWords: nothingFound });
  expect(mentioned.map(({ terms }) => terms)).toEqual([[]]);
  for (const query of [{ kind: "text" as const, text: "AADSTS50011" }, { kind: "empty" as const }])
    expect(codesFor(query, index)).toEqual([]);
});
