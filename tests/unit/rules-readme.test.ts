import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { factNames } from "../../src/core/fact-names";
import { predicates } from "../../src/core/predicates";

/** Promise: whoever writes a rule finds every fact and every predicate in rules/README.md, and none that is not there. */

const text = readFileSync("rules/README.md", "utf8");
const between = (start: string, end: string): string => text.slice(text.indexOf(start), text.indexOf(end));

test("every fact is listed, and no other", () => {
  const facts = between("\n### Facts", "\n### Evidence");
  const listed = [...facts.matchAll(/`([\w. ]+)`/g)].flatMap(([, names = ""]) => names.split(" "));
  expect(listed.sort()).toEqual([...factNames].sort());
});

test("every predicate is listed, and no other", () => {
  const table = between("\n| predicate |", "\nLicence, policy");
  const cells = [...table.matchAll(/^\| (`.*?) \|/gm)].map(([, cell = ""]) => cell);
  const listed = cells.flatMap((cell) => [...cell.matchAll(/`([a-z]\w+)[`:]/gi)].map(([, name]) => name));
  expect(listed.sort()).toEqual(["present", ...Object.keys(predicates)].sort());
});
