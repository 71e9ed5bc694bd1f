import { checkCondition } from "../../src/core/check-condition";
import type { Text } from "../../src/core/rich-text";
import type { Cause, Command, Example, Rule } from "../../src/core/rule";
import { compileSkeleton } from "../../src/core/skeletons";
import { parseText } from "./parse-text";
import { type Compiled, type Path, Problems, type Raw } from "./problems";
import type { YamlFile } from "./read-yaml";

/** Turns a checked YAML rule into the rule that is shipped: texts parsed, conditions and skeletons proven to be readable. */

export interface CompiledRule {
  file: string;
  rule: Rule;
  examples: Example[];
  keywords: string[];
  lineOf: YamlFile["lineOf"];
}

/** @param yaml follows rule.schema.json */
export function compileRule(yaml: YamlFile): Compiled<CompiledRule> {
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
  const value = {
    file: yaml.file,
    rule,
    examples: examples as Example[],
    keywords: (keywords ?? []) as string[],
    lineOf: yaml.lineOf,
  };
  return { value, problems: problems.list };
}

function compileCause(raw: Raw, path: Path, problems: Problems): Cause {
  const text = (key: string) => problems.attempt([...path, key], () => parseText(String(raw[key])), []);
  for (const key of ["when", "rulesOut"]) {
    if (raw[key] !== undefined) problems.attempt([...path, key], () => checkCondition(raw[key]), undefined);
  }
  const parsed = Object.fromEntries(
    ["verify", "check", "ask"].filter((key) => raw[key] !== undefined).map((key) => [key, text(key)]),
  );
  return {
    ...raw,
    ...parsed,
    ...(raw.because === undefined ? {} : { because: compileReasons(raw, path, problems) }),
    title: text("title"),
    fix: (raw.fix as string[]).map((step, i) => problems.attempt([...path, "fix", i], () => parseText(step), [])),
    ...(raw.commands ? { commands: compileCommands(raw.commands as Raw[], [...path, "commands"], problems) } : {}),
  } as unknown as Cause;
}

/** One sentence, or one for each branch of `when.any`. */
function compileReasons({ because, when }: Raw, path: Path, problems: Problems): Text[] {
  const branches = (when as { any?: unknown[] } | undefined)?.any?.length ?? 0;
  if (Array.isArray(because) && because.length !== branches)
    problems.add([...path, "because"], `has ${because.length} sentences for the ${branches} branches of when.any`);
  return [because]
    .flat()
    .map((sentence) => problems.attempt([...path, "because"], () => parseText(String(sentence)), []));
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

/** Notes the skeletons that cannot be read, and those that stand twice. */
export function checkSkeletons(sources: string[], path: Path, problems: Problems): void {
  for (const [i, source] of sources.entries()) {
    problems.attempt([...path, i], () => compileSkeleton(source), undefined);
    if (sources.indexOf(source) !== i) problems.add([...path, i], "stands twice");
  }
}
