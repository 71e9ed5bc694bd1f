import { type OutputUnit, type Schema, Validator } from "@cfworker/json-schema";
import packSchema from "../../rules/pack.schema.json";
import ruleSchema from "../../rules/rule.schema.json";
import { parsePackText } from "../core/pack-text";
import type { PolicyProblem } from "../core/policy";
import type { Text } from "../core/rich-text";
import type { Cause } from "../core/rule";
import { emptyPack, type PackEntry, type RulePack } from "../core/rule-pack";

/** Reads a rule pack as an organisation sent it: against the schema of rules, then text by text. */

/** @returns the pack, or the empty one with every reason why it was refused */
export function checkPack(raw: unknown): { pack: RulePack; problems: PolicyProblem[] } {
  const validator = new Validator(packSchema as Schema, "7", false);
  validator.addSchema(ruleSchema as Schema, "rule.schema.json");
  const { valid, errors } = validator.validate(raw);
  const problems = valid ? [] : reasonsOf(errors);
  if (problems.length > 0) return { pack: emptyPack, problems };
  const codes: RulePack["codes"] = {};
  for (const [code, entry] of Object.entries((raw as RawPack).codes)) {
    codes[code] = compileEntry(entry, (path, source) => {
      try {
        return parsePackText(source);
      } catch (error) {
        problems.push({ name: `rulePack.codes.${code}.${path}`, reason: error instanceof Error ? error.message : "" });
        return [];
      }
    });
  }
  return problems.length > 0 ? { pack: emptyPack, problems } : { pack: { codes }, problems: [] };
}

interface RawPack {
  codes: Record<string, RawEntry>;
}
interface RawEntry extends Pick<PackEntry, "onlyTheseCauses"> {
  note?: string;
  causes?: (Record<TextField, string | undefined> & { id: string; fix: string[] })[];
  steps?: Record<string, string[]>;
}
const textFields = ["title", "verify", "check", "ask"] as const;
type TextField = (typeof textFields)[number];
type Parse = (path: string, source: string) => Text;

function compileEntry({ note, causes, steps, ...entry }: RawEntry, parse: Parse): PackEntry {
  const list = (path: string, sources: string[]) => sources.map((source, i) => parse(`${path}.${i}`, source));
  return {
    ...entry,
    ...(note === undefined ? {} : { note: parse("note", note) }),
    ...(causes && { causes: causes.map((cause, i) => compileCause(cause, `causes.${i}`, parse, list)) }),
    ...(steps && {
      steps: Object.fromEntries(Object.entries(steps).map(([id, texts]) => [id, list(`steps.${id}`, texts)])),
    }),
  };
}

function compileCause(
  cause: NonNullable<RawEntry["causes"]>[number],
  path: string,
  parse: Parse,
  list: (path: string, sources: string[]) => Text[],
): Cause {
  const texts = textFields.flatMap((field) => {
    const source = cause[field];
    return source === undefined ? [] : [[field, parse(`${path}.${field}`, source)] as const];
  });
  return { ...cause, ...Object.fromEntries(texts), fix: list(`${path}.fix`, cause.fix) } as unknown as Cause;
}

/** Keywords that only say that something inside is wrong. */
const wrappers: ReadonlySet<string> = new Set(["properties", "items", "$ref", "additionalProperties", "allOf"]);

/** What is wrong, each once, in words for whoever wrote the pack. */
function reasonsOf(errors: OutputUnit[]): PolicyProblem[] {
  const reasons = errors
    .filter(({ keyword }) => !wrappers.has(keyword))
    .map(({ keyword, instanceLocation, error }) => ({
      name: ["rulePack", ...instanceLocation.split("/").slice(1)].join("."),
      reason: keyword === "false" ? "is not a field here" : error.replace(/^Instance /, ""),
    }));
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}
