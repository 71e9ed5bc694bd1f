import type { Text } from "../../src/core/rich-text";
import { parseText } from "./parse-text";
import { RuleError, type YamlFile } from "./read-yaml";

/** What a file gives when it is compiled, and what is wrong with it. */
export interface Compiled<T> {
  value: T;
  problems: RuleError[];
}

/** A map as it stands in YAML. */
export type Raw = Record<string, unknown>;
/** Keys and indexes that lead to a value. */
export type Path = (string | number)[];

/** Collects what is wrong instead of stopping at the first. */
export class Problems {
  readonly list: RuleError[] = [];
  constructor(private readonly yaml: YamlFile) {}

  add(path: Path, message: string): void {
    this.list.push(new RuleError(this.yaml.file, this.yaml.lineOf(path), path.join("."), message));
  }

  /** @returns what `make` returns, or `instead` after noting what it threw */
  attempt<T>(path: Path, make: () => T, instead: T): T {
    try {
      return make();
    } catch (error) {
      this.add(path, error instanceof Error ? error.message : String(error));
      return instead;
    }
  }

  text(raw: Raw, path: Path): Text {
    return this.attempt(path, () => parseText(String(raw[path.at(-1) as string])), []);
  }
}
