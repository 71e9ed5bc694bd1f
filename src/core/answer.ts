import { adminLinks, adminQueries } from "./admin";
import { makeBundle } from "./bundle";
import { draftRequest } from "./draft";
import { explain, type Knowledge } from "./explain";
import type { ExplainedFinding } from "./explanation";
import { knownNames } from "./known-names";
import type { ReadFinding } from "./read";
import { redactFacts } from "./redact";
import { draftIssue } from "./report-issue";
import type { Rule } from "./rule";
import { askedScopes } from "./scopes";

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
  const { directory, names } = knowledge;
  const base: ExplainedFinding = {
    ...finding,
    explanation,
    adminLinks: adminLinks(finding, explanation, knowledge),
    adminQueries: [],
    names: knownNames(finding.facts, names),
    scopes: askedScopes(finding.facts.scope, names),
    report: draftIssue(explanation, directory.bugsUrl, messageIn(text, finding.code), directory.versions),
  };
  if (finding.origin.trust === "unconfirmed") return base;
  const redacted = redactFacts(finding.facts);
  const shared = explain({ ...finding, facts: redacted.facts }, rule, knowledge);
  const likeliest = explanation.causes[0]?.id;
  const cause = shared.causes.find(({ id }) => id === likeliest) ?? shared.causes[0];
  return {
    ...base,
    request: draftRequest(shared, {
      cause,
      redacted,
      knownName: base.names.appId,
      links: adminLinks({ ...finding, facts: redacted.facts }, shared, knowledge),
    }),
    bundle: makeBundle(shared, redacted, directory.versions),
    adminQueries: adminQueries(finding.facts, directory),
  };
}

/** The service's sentence after a code. */
const messageIn = (text: string, code: string): string => {
  const start = text.indexOf(code);
  return start < 0 ? "" : text.slice(start + code.length, start + 1000).replace(/^[\s:：]+/, "");
};
