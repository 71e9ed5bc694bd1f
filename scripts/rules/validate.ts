import { readFileSync } from "node:fs";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { RuleError, type YamlFile } from "./read-yaml";

/** Checks rule files against their JSON Schemas, with messages for people. */

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const readSchema = (name: string) => JSON.parse(readFileSync(`rules/${name}`, "utf8")) as Record<string, unknown>;
ajv.addSchema({ ...readSchema("rule.schema.json"), $id: "rule.schema.json" });

const entrySchema = ajv.compile({ ...readSchema("entry.schema.json"), $id: "entry.schema.json" });
const neighboursSchema = ajv.compile({ ...readSchema("neighbours.schema.json"), $id: "neighbours.schema.json" });
const searchWordsSchema = ajv.compile(readSchema("search-words.schema.json"));
const translationSchema = ajv.compile(readSchema("translation.schema.json"));

/** @returns what is wrong with a rule in depth; empty when it follows its schema */
export const validateRule = (yaml: YamlFile): RuleError[] =>
  validate(yaml, ajv.getSchema("rule.schema.json") as ValidateFunction);

/** @returns what is wrong with a file of short entries */
export const validateEntries = (yaml: YamlFile): RuleError[] => validate(yaml, entrySchema);

/** @returns what is wrong with a family of neighbours' codes */
export const validateNeighbours = (yaml: YamlFile): RuleError[] => validate(yaml, neighboursSchema);

/** @returns what is wrong with the table of search words */
export const validateSearchWords = (yaml: YamlFile): RuleError[] => validate(yaml, searchWordsSchema);

/** @returns what is wrong with the translation of a rule */
export const validateTranslation = (yaml: YamlFile): RuleError[] => validate(yaml, translationSchema);

function validate(yaml: YamlFile, check: ValidateFunction): RuleError[] {
  if (check(yaml.data)) return [];
  return (check.errors ?? []).map((error) => toRuleError(yaml, error));
}

function toRuleError(yaml: YamlFile, error: ErrorObject): RuleError {
  const path = error.instancePath
    .split("/")
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return new RuleError(yaml.file, yaml.lineOf(path), path.join("."), sentence(error));
}

function sentence({ keyword, params, message }: ErrorObject): string {
  if (keyword === "additionalProperties") return `"${params.additionalProperty}" is not a field here`;
  if (keyword === "enum") return `is one of ${params.allowedValues.join(", ")}`;
  if (keyword === "dependencies") return `"${params.property}" also needs ${params.deps}`;
  return message ?? keyword;
}
