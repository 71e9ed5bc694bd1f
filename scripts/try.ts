import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { ExplainedFinding } from "../src/core/explanation";
import type { Origin } from "../src/core/finding";
import { originOf } from "../src/core/origin";
import { answerText } from "../src/rules/answer";
import { openRules } from "../src/rules/load";
import { explainMatches, lookUp } from "../src/rules/look-up";
import { endWithReader } from "./end-with-reader";
import { toJson } from "./try/to-json";
import { toPage } from "./try/to-page";

/**
 * Explains a message on the command line, for rule writers and scripts; without a code what its words may mean.
 *   npm run --silent try -- "AADSTS50011: …"         for people
 *   npm run --silent try < message                   from a file, or another program
 *   npm run --silent try -- --json "AADSTS50011: …"  as JSON
 *   npm run --silent try -- --jsonl < messages       one JSON value a line in (a string, or {"text", "url"}), one JSON line out
 */

endWithReader();
const rules = openRules(async (path) => JSON.parse(readFileSync(`generated/rules/${path}.json`, "utf8")));

interface Answer {
  findings: ExplainedFinding[];
  /** Where no code stands in the text: what its words may mean. */
  guesses: ExplainedFinding[];
}

/** A text given by hand has no host; one that came from a page is trusted as far as its host is. */
async function answer(text: string, url?: string): Promise<Answer> {
  const origin: Origin = url === undefined ? { trust: "pasted" } : originOf(url);
  const findings = await answerText(rules, text, origin, url);
  if (findings.length > 0) return { findings, guesses: [] };
  const asked = { text, origin };
  const { matches } = await lookUp(rules, asked);
  return { findings, guesses: await explainMatches(rules, matches, asked) };
}

const answerToJson = ({ findings, guesses }: Answer): object => ({
  findings: findings.map(toJson),
  ...(guesses.length > 0 ? { guesses: guesses.map(toJson) } : {}),
});

interface Input {
  text: string;
  url?: string;
}

/** @throws {Error} for a line that is not JSON, or neither a string nor an object with a text */
function parseLine(line: string): Input {
  const value: unknown = JSON.parse(line);
  if (typeof value === "string") return { text: value };
  const { text, url } = (value ?? {}) as Record<string, unknown>;
  if (typeof text !== "string") throw new Error('a line is a JSON string, or an object with "text"');
  return typeof url === "string" ? { text, url } : { text };
}

async function answerLines(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === "") continue;
    try {
      const { text, url } = parseLine(line);
      console.log(JSON.stringify(answerToJson(await answer(text, url))));
    } catch (error) {
      console.log(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
    }
  }
}

const args = process.argv.slice(2);
if (args.includes("--jsonl")) await answerLines();
else {
  const given = args.filter((arg) => !arg.startsWith("--")).join(" ");
  const text = given === "" && !process.stdin.isTTY ? readFileSync(0, "utf8").trim() : given;
  if (text === "") {
    console.error('Give a message: npm run --silent try -- "AADSTS50011: …"');
    process.exit(2);
  }
  const found = await answer(text);
  console.log(args.includes("--json") ? JSON.stringify(answerToJson(found), null, 2) : toPage(found));
}
