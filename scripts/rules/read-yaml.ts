import { readdirSync, readFileSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";

/** A YAML file with a way back from a value to its line. */
export interface YamlFile {
  /** Path as people write it, from the project's root. */
  file: string;
  data: unknown;
  /** Line of the value at that path of keys and indexes; the nearest parent's where it has none. */
  lineOf(path: readonly (string | number)[]): number;
}

/** What is wrong in a rule file, said so that one can go there and mend it. */
export class RuleError extends Error {
  constructor(file: string, line: number, field: string, message: string) {
    super(`${file}:${line} ${field === "" ? "" : `${field}: `}${message}`);
    this.name = "RuleError";
  }
}

/** Where a code's entry begins in a file of several; looked for only when there is something to say about it. */
export function lineOfCode(file: string, code: string): number {
  const lines = readFileSync(file, "utf8").split("\n");
  return Math.max(1, lines.findIndex((line) => /^(?:\s*- )?code: "?([\w]+)"?$/.exec(line)?.[1] === code) + 1);
}

/** @throws {RuleError} when the file is not YAML */
export function readYaml(file: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines });
  const broken = document.errors[0];
  if (broken)
    throw new RuleError(file, lines.linePos(broken.pos[0]).line, "", broken.message.split("\n")[0] ?? "not YAML");
  return {
    file,
    data: document.toJS(),
    lineOf(path) {
      for (let length = path.length; length >= 0; length--) {
        const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
        if (node?.range) return lines.linePos(node.range[0]).line;
      }
      return 1;
    },
  };
}

/** The YAML files of a folder, in the order of their names. */
export const yamlFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => `${folder}/${name}`);
