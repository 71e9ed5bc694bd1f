import { readFileSync } from "node:fs";
import { parseSync, Visitor } from "vite";

/** Finds the regular expressions of a source file: those written as such, and the places where others are put together. */

export interface Expression {
  /** File and line, or the file of the rule that it was made for. */
  where: string;
  source: string;
  flags: string;
}

export interface SourceExpressions {
  literals: Expression[];
  /** File and line of each `new RegExp`. */
  constructions: string[];
}

/** @param file a TypeScript file, from the project's root */
export function readExpressions(file: string): SourceExpressions {
  const text = readFileSync(file, "utf8");
  const placeOf = (offset: number) => `${file}:${text.slice(0, offset).split("\n").length}`;
  const found: SourceExpressions = { literals: [], constructions: [] };
  new Visitor({
    Literal(node) {
      if (!("regex" in node)) return;
      found.literals.push({ where: placeOf(node.start), source: node.regex.pattern, flags: node.regex.flags });
    },
    NewExpression({ callee, start }) {
      if (callee.type === "Identifier" && callee.name === "RegExp") found.constructions.push(placeOf(start));
    },
  }).visit(parseSync(file, text).program);
  return found;
}

/**
 * What `new RegExp` makes while `work` runs.
 * @param madeFor said instead of the line that makes it
 */
export async function recordExpressions(work: () => unknown, madeFor?: string): Promise<Expression[]> {
  const made: Expression[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags = ""], newTarget) {
      const line = /\/(src\/[\w/.-]+\.tsx?:\d+)/.exec(new Error().stack ?? "")?.[1];
      if (line) made.push({ where: madeFor ?? line, source: String(source), flags });
      return Reflect.construct(target, [source, flags], newTarget);
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = original;
  }
  return made;
}
