import type { Rule } from "../../src/core/rule";
import type { Fixer } from "../../src/core/vocabulary";
import { checkSkeletons } from "./compile-rule";
import { parseText } from "./parse-text";
import { type Compiled, type Path, Problems, type Raw } from "./problems";
import type { YamlFile } from "./read-yaml";

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
export function compileEntries(yaml: YamlFile): Compiled<Rule[]> {
  const problems = new Problems(yaml);
  const value = (yaml.data as Raw[]).map((raw, i) => compileEntry(raw, [i], problems));
  return { value, problems: problems.list };
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
