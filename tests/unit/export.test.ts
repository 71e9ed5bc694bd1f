import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { exportRules, exportWatchlist } from "../../scripts/rules/export";
import { readRows } from "../../src/core/delimited";
import { ruleSet } from "./support/rule-files";

/** Promise: other tools get every rule in the documented form, and a watchlist that Microsoft Sentinel loads. */

interface Exported {
  rules: { code: string; family: string; causes: { fix: string[] }[] }[];
}

const exported = JSON.parse(JSON.stringify(exportRules(ruleSet))) as Exported;

describe("rules.json", () => {
  test("follows its schema", () => {
    const schema = JSON.parse(readFileSync("rules/export.schema.json", "utf8")) as object;
    const ajv = new Ajv({ allErrors: true, formats: { date: /^20\d\d-[01]\d-[0-3]\d$/ } });
    const check = ajv.compile(schema);
    check(exported);
    expect((check.errors ?? []).slice(0, 5)).toEqual([]);
  });

  test("has every code once, AADSTS codes first and by number", () => {
    const codes = exported.rules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const numbers = exported.rules.filter(({ family }) => family === "AADSTS").map(({ code }) => Number(code));
    expect(numbers).toEqual([...ruleSet.priorities.keys()].map(Number).sort((a, b) => a - b));
    expect(codes.slice(0, numbers.length)).toEqual(numbers.map(String));
    expect(codes).toContain("AADB2C90118");
  });

  test("has words where a rule has values and menu paths", () => {
    const texts = JSON.stringify(exported.rules.flatMap(({ causes }) => causes.map(({ fix }) => fix)));
    expect(texts).not.toMatch(/\{go:|\{[a-zA-Z.]+\|/);
    expect(texts).toContain("Entra ID > App registrations");
  });
});

describe("watchlist.csv", () => {
  const csv = exportWatchlist(ruleSet);
  const [head = [], ...rows] = [...readRows(csv, ",")];

  test("begins with a head whose names are names to KQL too, the search key first", () => {
    expect(head).toEqual(["code", "name", "title", "stage", "who", "retry"]);
    expect(csv.startsWith('"code"')).toBe(true);
  });

  test("has one row for each AADSTS code, and a value for all but the name", () => {
    expect(rows.map(([code]) => code)).toEqual(
      exported.rules.filter(({ family }) => family === "AADSTS").map(({ code }) => code),
    );
    for (const row of rows) {
      expect(row).toHaveLength(head.length);
      expect(row.filter((value, i) => i !== 1 && value.trim() === "")).toEqual([]);
    }
  });

  test("is no larger than Sentinel takes from a file, and is plain text", () => {
    expect(Buffer.byteLength(csv)).toBeLessThan(3_800_000);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there.
    expect(csv).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ufeff\ufffd]/);
    for (const row of rows) for (const value of row) expect(value).not.toMatch(/^[=+@-]/);
  });
});
