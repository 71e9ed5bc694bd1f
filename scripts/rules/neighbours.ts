import { isNeighbour } from "../../src/core/neighbours";
import type { Family, Rule, Source } from "../../src/core/rule";
import { compileEntry } from "./compile-entry";
import { parseText } from "./parse-text";
import { type Compiled, Problems, type Raw } from "./problems";
import type { YamlFile } from "./read-yaml";

/** Compiles the families of codes that are met beside AADSTS codes: a file each under rules/neighbours. */

/** A family with its codes. */
export interface Neighbours {
  file: string;
  family: Family;
  rules: Rule[];
}

/** What a file of a family holds beside its texts. */
interface RawFamily extends Omit<Family, "title" | "about"> {
  title: string;
  about: string;
  ask: string;
  sources: Record<string, Source>;
  codes: Raw[];
}

/** @param yaml follows neighbours.schema.json */
export function compileNeighbours(yaml: YamlFile): Compiled<Neighbours> {
  const { codes, sources, title, about, ask, ...plain } = yaml.data as RawFamily;
  const problems = new Problems(yaml);
  const text = (key: string, source: string) => problems.attempt([key], () => parseText(source), []);
  const family: Family = { ...plain, title: text("title", title), about: text("about", about) };
  const question = text("ask", ask);
  const seen = new Set<string>();
  const rules = codes.map(({ sources: named, ...raw }, i): Rule => {
    const code = String(raw.code);
    if (!code.startsWith(family.prefix) || !isNeighbour(code))
      problems.add(["codes", i, "code"], `is no code of this family; src/core/neighbours.ts says how they are written`);
    if (seen.has(code)) problems.add(["codes", i, "code"], "stands twice");
    seen.add(code);
    const opened = (named as string[]).flatMap((name, j) => {
      const source = sources[name];
      if (!source) problems.add(["codes", i, "sources", j], `"${name}" is not among the sources above`);
      return source ? [source] : [];
    });
    const rule = compileEntry({ ...raw, sources: opened }, ["codes", i], problems);
    return { ...rule, causes: rule.causes.map((cause) => ({ ...cause, ask: question })) };
  });
  return { value: { file: yaml.file, family, rules }, problems: problems.list };
}
