import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { answerText } from "../../src/rules/answer";
import { openRules } from "../../src/rules/load";

/** Promise: one explanation reads a few small files of the package, and never the whole rule set. */

async function filesFor(text: string): Promise<{ names: string[]; bytes: number }> {
  const names: string[] = [];
  let bytes = 0;
  const rules = openRules(async (path) => {
    const file = readFileSync(`dist/chrome/rules/${path}.json`, "utf8");
    names.push(path);
    bytes += file.length;
    return JSON.parse(file);
  });
  expect(await answerText(rules, text, { trust: "pasted" })).toHaveLength(1);
  return { names: names.sort(), bytes };
}

test.each([
  ["AADSTS50105: no access", ["codes/50105", "contents", "directory"]],
  ["AADSTS50043: something", ["brief/50", "contents", "directory"]],
  ["AADB2C90118: The user has forgotten their password.", ["brief/AA", "contents", "directory", "families"]],
])("%s", async (text, names) => {
  const read = await filesFor(text);
  expect(read.names).toEqual(names);
  expect(read.bytes).toBeLessThan(300_000);
});

test("ids in a message read the names of those ids, and no others", async () => {
  const { names } = await filesFor(
    "AADSTS700016: Application with identifier '00000003-0000-0000-c000-000000000000' was not found in the directory 'Contoso'.",
  );
  expect(names).toEqual(["apps/0", "codes/700016", "contents", "directory"]);
});
