import { adminLinks, adminQueries } from "./admin";
import { makeBundle, type TenantWish } from "./bundle";
import { draftRequest } from "./draft";
import { explain, fillingOf, type Knowledge } from "./explain";
import type { ExplainedFinding, Explanation } from "./explanation";
import { knownNames } from "./known-names";
import type { ReadFinding } from "./read";
import { redactFacts } from "./redact";
import { draftIssue } from "./report-issue";
import type { Rule } from "./rule";
import { packEntry } from "./rule-pack";
import { askedScopes } from "./scopes";
import { translateFinding } from "./translation";
import { noWishes, obeyPolicy, type Wishes } from "./wishes";

/**
 * A finding with everything that a surface shows for it.
 * @param rule the rule of its code, if there is one
 * @param wishes what the reader and their organisation want of it
 */
export function answerFinding(
  { finding, text }: ReadFinding,
  rule: Rule | undefined,
  knowledge: Knowledge,
  wishes: Wishes = noWishes,
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
    // Nothing is wrong with a rule that this copy could not read.
    ...(knowledge.isUnread
      ? {}
      : { report: draftIssue(explanation, directory.bugsUrl, messageIn(text, finding.code), directory.versions) }),
  };
  const redacted = redactFacts(finding.facts, wishes.share);
  const house = {
    entry: packEntry(wishes.pack, finding.code),
    filling: fillingOf(finding, knowledge),
    redacted: redacted.facts,
  };
  const finish = (answer: ExplainedFinding) =>
    translateFinding(obeyPolicy(answer, wishes, house), knowledge.translation, house.filling);
  if (finding.origin.trust === "unconfirmed") return finish(base);
  const shared = explain({ ...finding, facts: redacted.facts }, rule, knowledge);
  // The order rests on values that may not leave the browser.
  const candidates = explanation.causes.flatMap(({ id }) => shared.causes.find((each) => each.id === id) ?? []);
  const full: ExplainedFinding = {
    ...base,
    request: draftRequest(shared, {
      cause: isSettled(explanation) ? candidates[0] : undefined,
      candidates,
      redacted,
      knownName: base.names.appId,
      links: adminLinks({ ...finding, facts: redacted.facts }, shared, knowledge),
    }),
    bundle: makeBundle(shared, redacted, {
      facts: finding.facts,
      tenant: tenantWish(wishes),
      versions: directory.versions,
    }),
    adminQueries: adminQueries(finding.facts, directory),
  };
  return finish(full);
}

const tenantWish = ({ policy, leaveOutTenant }: Wishes): TenantWish =>
  policy.enforceRedaction ? "never" : leaveOutTenant ? "leave-out" : "keep";

/** True where the first cause is more than a guess: the message shows it, or the code leaves no other. */
const isSettled = ({ causes }: Explanation): boolean => causes[0]?.because !== undefined || causes.length === 1;

/** The service's sentence after a code. */
const messageIn = (text: string, code: string): string => {
  const start = text.indexOf(code);
  return start < 0 ? "" : text.slice(start + code.length, start + 1000).replace(/^[\s:：]+/, "");
};
