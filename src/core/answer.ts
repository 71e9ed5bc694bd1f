import { adminQueries } from "./admin";
import { makeBundle } from "./bundle";
import { draftRequest } from "./draft";
import { explain, type Knowledge } from "./explain";
import type { ExplainedFinding } from "./explanation";
import type { ReadFinding } from "./read";
import { redactFacts } from "./redact";
import type { Rule } from "./rule";

/**
 * A finding with everything that a surface shows for it.
 * @param rule the rule of its code, if there is one
 */
export function answerFinding(
  { finding, text }: ReadFinding,
  rule: Rule | undefined,
  knowledge: Knowledge,
): ExplainedFinding {
  const explanation = explain(finding, rule, knowledge, text);
  const base: ExplainedFinding = { ...finding, explanation, adminLinks: explanation.links, adminQueries: [] };
  if (finding.origin.trust === "unconfirmed") return base;
  const redacted = redactFacts(finding.facts);
  const shared = explain({ ...finding, facts: redacted.facts }, rule, knowledge);
  const likeliest = explanation.causes[0]?.id;
  const cause = shared.causes.find(({ id }) => id === likeliest) ?? shared.causes[0];
  return {
    ...base,
    request: draftRequest(shared, cause, redacted),
    bundle: makeBundle(shared, redacted),
    adminQueries: adminQueries(finding.facts, knowledge.directory),
  };
}
