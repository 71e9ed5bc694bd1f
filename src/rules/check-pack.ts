import { type OutputUnit, type Schema, Validator } from "@cfworker/json-schema";
import packSchema from "../../rules/pack.schema.json";
import ruleSchema from "../../rules/rule.schema.json";
import { checkPackCommand, checkPackCondition } from "../core/pack-limits";
import { parsePackText } from "../core/pack-text";
import type { PolicyProblem } from "../core/policy";
import type { Text } from "../core/rich-text";
import type { Cause, Command } from "../core/rule";
import { emptyPack, type PackEntry, type RulePack } from "../core/rule-pack";

/** Reads a rule pack as an organisation sent it: against the schema of rules, then text by text and condition by condition. */

/** @returns the pack, or the empty one with every reason why it was refused */
export function checkPack(raw: unknown): { pack: RulePack; problems: PolicyProblem[] } {
  const validator = new Validator(packSchema as Schema, "7", false);
  validator.addSchema(ruleSchema as Schema, "rule.schema.json");
  const { valid, errors } = validator.validate(raw);
  const problems = valid ? [] : reasonsOf(errors);
  if (problems.length > 0) return { pack: emptyPack, problems };
  const codes: RulePack["codes"] = {};
  for (const [code, entry] of Object.entries((raw as RawPack).codes)) {
    codes[code] = compileEntry(entry, (path, make) => {
      try {
        return make();
      } catch (error) {
        problems.push({ name: `rulePack.codes.${code}.${path}`, reason: error instanceof Error ? error.message : "" });
        return undefined;
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
  causes?: RawCause[];
  steps?: Record<string, string[]>;
}
type RawCause = Partial<Record<TextField | ConditionField | "because", string>> & {
  id: string;
  fix: string[];
  commands?: RawCommand[];
};
type RawCommand = Omit<Command, "shows"> & { shows?: string };
const textFields = ["title", "verify", "check", "ask"] as const;
type TextField = (typeof textFields)[number];
const conditionFields = ["when", "rulesOut"] as const;
type ConditionField = (typeof conditionFields)[number];

/** Calls `make`, and notes what it threw for the part at `path`. */
type Attempt = <T>(path: string, make: () => T) => T | undefined;

function compileEntry({ note, causes, steps, ...entry }: RawEntry, attempt: Attempt): PackEntry {
  return {
    ...entry,
    ...(note === undefined ? {} : { note: parse("note", note, attempt) }),
    ...(causes && { causes: causes.map((cause, i) => compileCause(cause, `causes.${i}`, attempt)) }),
    ...(steps && {
      steps: Object.fromEntries(
        Object.entries(steps).map(([id, texts]) => [id, parseList(`steps.${id}`, texts, attempt)]),
      ),
    }),
  };
}

function compileCause(cause: RawCause, path: string, attempt: Attempt): Cause {
  for (const field of conditionFields) {
    const condition = cause[field];
    if (condition !== undefined) attempt(`${path}.${field}`, () => checkPackCondition(condition));
  }
  const texts = textFields.flatMap((field) => {
    const source = cause[field];
    return source === undefined ? [] : [[field, parse(`${path}.${field}`, source, attempt)] as const];
  });
  return {
    ...cause,
    ...Object.fromEntries(texts),
    ...(cause.because === undefined ? {} : { because: [parse(`${path}.because`, cause.because, attempt)] }),
    fix: parseList(`${path}.fix`, cause.fix, attempt),
    ...(cause.commands && {
      commands: cause.commands.map((command, i) => compileCommand(command, `${path}.commands.${i}`, attempt)),
    }),
  } as unknown as Cause;
}

function compileCommand({ shows, ...command }: RawCommand, path: string, attempt: Attempt): Command {
  attempt(`${path}.run`, () => checkPackCommand(command));
  return { ...command, ...(shows === undefined ? {} : { shows: parse(`${path}.shows`, shows, attempt) }) };
}

const parse = (path: string, source: string, attempt: Attempt): Text =>
  attempt(path, () => parsePackText(source)) ?? [];

const parseList = (path: string, sources: string[], attempt: Attempt): Text[] =>
  sources.map((source, i) => parse(`${path}.${i}`, source, attempt));

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
