import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readQuery } from "../../src/core/query";
import { search } from "../../src/core/search";
import { ruleStore } from "./support/rule-files";

/** Promise: what people type leads to the right code within the first three, at the speed of typing. */

const queries = readFileSync("tests/cases/queries.tsv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t") as [query: string, codes: string]);

const searched = { index: await ruleStore.index(), findWords: await ruleStore.words() };
const codesFor = (text: string) => search(readQuery(text), searched).map(({ code }) => code);

test("of 40 queries and more, 95 of 100 have a right code among the first three", () => {
  expect(queries.length).toBeGreaterThanOrEqual(40);
  const wrong = queries.flatMap(([query, codes]) => {
    const first = codesFor(query).slice(0, 3);
    return first.some((code) => codes.split(" ").includes(code)) ? [] : [`${query}: ${first.join(" ")}, not ${codes}`];
  });
  expect(wrong.length / queries.length, wrong.join("; ")).toBeLessThanOrEqual(0.05);
});

test("a code that nobody lists is offered all the same", () => {
  expect(codesFor("59999")[0]).toBe("59999");
  expect(codesFor("AADSTS9999999")).toEqual(["9999999"]);
});

test("a listed code among words comes first", () => {
  expect(codesFor("login fails with 50126")[0]).toBe("50126");
});

test("the first digits give the commonest codes first", () => {
  const lines = new Map(searched.index.map((line) => [line.code, line]));
  const priorities = codesFor("50").map((code) => lines.get(code)?.priority ?? 9);
  expect(priorities).toEqual(priorities.toSorted());
  expect(codesFor("50").slice(0, 4)).toEqual(["50126", "50011", "50076", "50105"]);
});

test.each(["zzzzqqq", "🦊🦊", "(a+)+$", "\u0000\u0001\ufffd", "<script>alert(1)</script>", "__proto__ constructor"])(
  "%j gives no nonsense",
  (text) => {
    for (const code of codesFor(text)) expect(searched.index.some((line) => line.code === code)).toBe(true);
  },
);

test("the results of a keystroke take no longer than thirty looks at every title, 95 times of 100", {
  timeout: 60_000,
}, () => {
  const sample = queries.filter((_, i) => i % 3 === 0);
  const typed = sample.flatMap(([query]) => Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1)));
  const scan = (word: string) => searched.index.filter(({ title }) => title.toLowerCase().includes(word));
  const took = typed.map((text) => duration(() => codesFor(text)));
  const look = at(
    typed.map((text) => duration(() => scan(text))),
    0.95,
  );
  const ratio = at(took, 0.95) / look;
  console.log(
    `search: ${at(took, 0.5).toFixed(2)} ms a keystroke in the middle, ${at(took, 0.95).toFixed(2)} ms at the 95th percentile` +
      ` (${ratio.toFixed(1)} × one look at every title), ${searched.index.length} codes`,
  );
  // One look takes a quiet machine half a millisecond, so these are the 16 ms of a frame.
  expect(ratio).toBeLessThanOrEqual(30);
});

/** The best of three: on a busy machine the others also measure what else it does. */
function duration(work: () => unknown): number {
  const once = () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  return Math.min(once(), once(), once());
}

const at = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
