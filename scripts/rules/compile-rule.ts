import { checkCondition } from "../../src/core/check-condition";
import type { Text } from "../../src/core/rich-text";
import type { Cause, Command, Example, Rule } from "../../src/core/rule";
import { compileSkeleton } from "../../src/core/skeletons";
import type { Fixer } from "../../src/core/vocabulary";
import { parseText } from "./parse-text";
import { RuleError, type YamlFile } from "./read-yaml";

/** Turns a checked YAML rule into the rule that is shipped: texts parsed, conditions and skeletons proven to be readable. */

export interface CompiledRule {
  file: string;
  rule: Rule;
  examples: Example[];
  keywords: string[];
  lineOf: YamlFile["lineOf"];
}

export type Raw = Record<string, unknown>;
type Path = (string | number)[];

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

/** @param yaml follows rule.schema.json */
export function compileRule(yaml: YamlFile): { compiled: CompiledRule; problems: RuleError[] } {
  const raw = yaml.data as Raw;
  const problems = new Problems(yaml);
  const texts = (key: string): Text[] =>
    ((raw[key] ?? []) as string[]).map((source, i) => problems.attempt([key, i], () => parseText(source), []));
  const causes = (raw.causes as Raw[]).map((cause, i) => compileCause(cause, ["causes", i], problems));
  checkSkeletons((raw.messages ?? []) as string[], ["messages"], problems);
  const { examples, keywords, avoid, causes: _, ...plain } = raw;
  const rule = {
    ...plain,
    depth: "full",
    title: problems.text(raw, ["title"]),
    user: problems.text(raw, ["user"]),
    causes,
    ...(avoid ? { avoid: texts("avoid") } : {}),
    ...(raw.ifNotYou ? { ifNotYou: problems.text(raw, ["ifNotYou"]) } : {}),
    ...(raw.note ? { note: problems.text(raw, ["note"]) } : {}),
    ...(raw.logs ? { logs: compileLogs(raw.logs as Raw[], problems) } : {}),
  } as unknown as Rule;
  const compiled = {
    file: yaml.file,
    rule,
    examples: examples as Example[],
    keywords: (keywords ?? []) as string[],
    lineOf: yaml.lineOf,
  };
  return { compiled, problems: problems.list };
}

function compileCause(raw: Raw, path: Path, problems: Problems): Cause {
  const text = (key: string) => problems.attempt([...path, key], () => parseText(String(raw[key])), []);
  for (const key of ["when", "rulesOut"]) {
    if (raw[key] !== undefined) problems.attempt([...path, key], () => checkCondition(raw[key]), undefined);
  }
  const parsed = Object.fromEntries(
    ["because", "verify", "check", "ask"].filter((key) => raw[key] !== undefined).map((key) => [key, text(key)]),
  );
  return {
    ...raw,
    ...parsed,
    title: text("title"),
    fix: (raw.fix as string[]).map((step, i) => problems.attempt([...path, "fix", i], () => parseText(step), [])),
    ...(raw.commands ? { commands: compileCommands(raw.commands as Raw[], [...path, "commands"], problems) } : {}),
  } as unknown as Cause;
}

const compileCommands = (commands: Raw[], path: Path, problems: Problems): Command[] =>
  commands.map((command, i) => ({
    ...(command as unknown as Command),
    ...(command.shows
      ? { shows: problems.attempt([...path, i, "shows"], () => parseText(String(command.shows)), []) }
      : {}),
  }));

const compileLogs = (logs: Raw[], problems: Problems): unknown[] =>
  logs.map((log, i) => ({
    ...log,
    ...(log.note ? { note: problems.attempt(["logs", i, "note"], () => parseText(String(log.note)), []) } : {}),
  }));

function checkSkeletons(sources: string[], path: Path, problems: Problems): void {
  for (const [i, source] of sources.entries()) {
    problems.attempt([...path, i], () => compileSkeleton(source), undefined);
    if (sources.indexOf(source) !== i) problems.add([...path, i], "stands twice");
  }
}

/** What a person can do about a code whose entry says nothing of its own. */
const standardUser: Record<Fixer, string> = {
  user: "You can usually sort this out yourself: sign out everywhere, then start again from the app.",
  "home-admin":
    "Your account or organisation needs a change that only your IT admin can make. Send them the details below.",
  "resource-admin":
    "The organisation you are trying to reach has to change something. Send the details below to the people who invited you.",
  "app-owner":
    "Something is wrong in the app, not with you. Tell the people who run the app, and send them the details below.",
  "app-vendor":
    "Something is wrong in the app, not with you. Tell the company that makes the app, and send them the details below.",
  microsoft: "The fault is on Microsoft's side, not yours. Wait a few minutes, then start again from the app.",
};

/** Compiles a file of short entries. @param yaml follows entry.schema.json */
export function compileEntries(yaml: YamlFile): { rules: Rule[]; problems: RuleError[] } {
  const problems = new Problems(yaml);
  const rules = (yaml.data as Raw[]).map((raw, i) => compileEntry(raw, [i], problems));
  return { rules, problems: problems.list };
}

/** Compiles one short entry. @param path to it in its file */
export function compileEntry(raw: Raw, path: Path, problems: Problems): Rule {
  const text = (key: string) => problems.attempt([...path, key], () => parseText(String(raw[key])), []);
  const who = raw.who as Fixer[];
  const fixer = who[0] ?? "microsoft";
  checkSkeletons((raw.messages ?? []) as string[], [...path, "messages"], problems);
  const { next, ...plain } = raw;
  return {
    ...plain,
    depth: "brief",
    title: text("title"),
    failsIn: raw.failsIn ?? ["page", "step", "token", "redirect", "log", "text"],
    user: raw.user ? text("user") : parseText(standardUser[fixer]),
    causes: [{ id: "next-step", title: text("title"), who: fixer, fix: next ? [text("next")] : [] }],
    ...(raw.ifNotYou ? { ifNotYou: text("ifNotYou") } : {}),
    ...(raw.note ? { note: text("note") } : {}),
  } as unknown as Rule;
}
