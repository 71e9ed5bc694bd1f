import type { Node, Text } from "../../src/core/rich-text";
import type { Rule } from "../../src/core/rule";

/** Ways through the texts of a rule. */

/** All texts of a rule. */
export function textsOf(rule: Rule): Text[] {
  const causes = rule.causes.flatMap((cause) => [
    cause.title,
    ...cause.fix,
    ...(cause.because ?? []),
    ...[cause.verify, cause.check, cause.ask].filter((text) => text !== undefined),
    ...(cause.commands ?? []).flatMap((command) => command.shows ?? []).map((node) => [node]),
  ]);
  const optional = [rule.ifNotYou, rule.note].filter((text) => text !== undefined);
  const logs = (rule.logs ?? []).flatMap((log) => (log.note ? [log.note] : []));
  return [rule.title, rule.user, ...causes, ...(rule.avoid ?? []), ...optional, ...logs];
}

/** Every node of a text, parents before children. */
export function* nodesOf(text: Text): Generator<Exclude<Node, string>> {
  for (const node of text) {
    if (typeof node === "string") continue;
    yield node;
    if ("bold" in node) yield* nodesOf(node.bold);
    if ("code" in node) yield* nodesOf(node.code);
    if ("link" in node) yield* nodesOf(node.text);
  }
}
