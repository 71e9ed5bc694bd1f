import { holds, weightOf } from "./conditions";
import { evidenceFor, reasonsFor } from "./evidence";
import { explainUnread } from "./explain-unread";
import type { ExplainedCause, Explanation } from "./explanation";
import type { Facts } from "./fact-names";
import { type Filling, fill, fillCommand, resolveLink } from "./fill";
import type { Finding } from "./finding";
import { knownNames } from "./known-names";
import type { Language } from "./languages";
import { answerWords } from "./oauth-words";
import type { Names } from "./predicates";
import type { Filled, Link, Text } from "./rich-text";
import type { Cause, Directory, Family, Rule, RuleTranslation } from "./rule";
import { saidWords } from "./said-words";

/** Applies a rule to the facts of a finding. */

/** What explaining needs beside the rule. */
export interface Knowledge {
  directory: Directory;
  /** Family of the code, for a neighbour's and for one that nobody lists. */
  family?: Family;
  /** The rule of the code, or what every explanation needs, is in the package and could not be read. */
  isUnread?: boolean;
  /** The listed codes nearest to one that nobody lists. */
  nearest?: string[];
  /** Names of well-known apps and permissions; absent ones leave their predicates unknown. */
  names?: Names;
  /** What of the rule is translated into the reader's language; put in place when all else is written. */
  translation?: RuleTranslation & { language: Language };
}

/**
 * @param rule the rule of the finding's code, or nothing for a code that nobody lists
 * @param text the message with its surroundings, which rules may look at
 */
export function explain(finding: Finding, rule: Rule | undefined, knowledge: Knowledge, text = ""): Explanation {
  const filling = fillingOf(finding, knowledge);
  if (knowledge.isUnread) return explainUnread(finding.code, officialLinks(finding.code));
  if (!rule) return explainUnlisted(finding.code, knowledge, filling);
  const evidence: Facts = { ...finding.facts, text };
  return {
    code: rule.code,
    ...(rule.name === undefined ? {} : { name: rule.name }),
    ...familyOf(knowledge, filling),
    depth: rule.depth,
    title: fill(rule.title, filling),
    ...(knowledge.family?.isSignIn === false ? {} : { stage: rule.stage }),
    who: rule.who,
    retry: rule.retry,
    user: fill(rule.user, filling),
    causes: orderCauses(rule.causes, evidence, knowledge.names ?? {}).map(({ cause, shown }) => ({
      ...explainCause(cause, rule, filling),
      ...(shown ? evidenceOf(cause, evidence, knowledge.names, filling) : {}),
    })),
    avoid: (rule.avoid ?? []).map((each) => fill(each, filling)),
    ...optional("ifNotYou", rule.ifNotYou, filling),
    ...optional("note", rule.note, filling),
    related: rule.related ?? [],
    answer: answerWords(finding.facts),
    ...(rule.see === undefined ? {} : { see: rule.see }),
    logs: (rule.logs ?? []).map(({ note, ...log }) => ({ ...log, ...optional("note", note, filling) })),
    links: (rule.links ?? []).flatMap((name) => resolveLink(name, filling) ?? []),
    sources: rule.sources ?? [],
    ruleStatus: rule.status,
  };
}

/** What the texts about a finding are filled with. */
export function fillingOf({ facts, origin }: Finding, { directory, names: known }: Knowledge): Filling {
  const names = knownNames(facts, known);
  return {
    facts: {
      ...(names.appId ? { appName: names.appId } : {}),
      ...(names.resourceId ? { resourceName: names.resourceId } : {}),
      ...facts,
    },
    microsoftApp: names.appId !== undefined,
    directory,
    trusted: origin.trust !== "unconfirmed",
  };
}

interface OrderedCause {
  cause: Cause;
  /** Its evidence holds and is shown. */
  shown: boolean;
}

/**
 * Causes with evidence first, the most specific evidence before the others; then the rest, commonest first.
 * What the message rules out is left out, unless nothing would be left.
 */
function orderCauses(causes: readonly Cause[], facts: Facts, names: Names): OrderedCause[] {
  const judged = causes.map((cause) => ({
    cause,
    shown: cause.when !== undefined && holds(cause.when, facts, names) === true,
    out: cause.rulesOut !== undefined && holds(cause.rulesOut, facts, names) === true,
  }));
  const left = judged.some(({ out }) => !out) ? judged.filter(({ out }) => !out) : judged;
  const rank = ({ cause, shown }: OrderedCause) => {
    if (!shown || !cause.when) return 0;
    return cause.decisive ? Number.POSITIVE_INFINITY : 1 + weightOf(cause.when, facts, names);
  };
  return left.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
}

/** What a cause whose condition holds says of that. */
function evidenceOf(
  { when = {}, because = [] }: Cause,
  facts: Facts,
  names: Names | undefined,
  filling: Filling,
): Partial<ExplainedCause> {
  const sentences = reasonsFor(when, because, facts, names).map((sentence) => fill(sentence, filling));
  const said = saidWords(when, facts, names);
  return {
    ...(sentences.length === 0
      ? {}
      : { because: sentences.flatMap((sentence, i) => (i === 0 ? sentence : [" ", ...sentence])) }),
    evidence: evidenceFor(when, facts, names),
    ...(said.length === 0 ? {} : { said }),
  };
}

function explainCause(cause: Cause, rule: Rule, filling: Filling): ExplainedCause {
  const steps = cause.fix.map((step) => fill(step, filling));
  return {
    id: cause.id,
    title: fill(cause.title, filling),
    ...(cause.when === undefined ? { byDefault: true } : {}),
    who: cause.who,
    retry: cause.retry ?? rule.retry,
    ...(cause.widens === undefined ? {} : { widens: cause.widens }),
    ...(cause.role === undefined ? {} : { role: cause.role }),
    ...(cause.licence === undefined ? {} : { licence: cause.licence }),
    ...optional("check", cause.check, filling),
    fix: cause.verify ? [fill(cause.verify, filling), ...steps] : steps,
    commands: filling.trusted
      ? (cause.commands ?? []).map((command) => ({
          shell: command.shell,
          run: fillCommand(command, filling),
          ...optional("shows", command.shows, filling),
        }))
      : [],
    ...optional("ask", cause.ask, filling),
    ...(cause.fromOrganisation ? { fromOrganisation: true } : {}),
  };
}

function optional<Key extends string>(key: Key, text: Text | undefined, filling: Filling): { [K in Key]?: Filled } {
  return (text === undefined ? {} : { [key]: fill(text, filling) }) as { [K in Key]?: Filled };
}

/** Whose code it is, where that isn't Microsoft Entra ID's own. */
function familyOf({ family }: Knowledge, filling: Filling): Pick<Explanation, "family"> {
  if (family?.name === undefined) return {};
  const { name, about = [], attempt } = family;
  return { family: { name, about: fill(about, filling), ...(attempt === undefined ? {} : { attempt }) } };
}

/** Microsoft's own page for a code; it exists for every number, and says so when it knows nothing. */
function officialLinks(code: string): Link[] {
  if (!/^\d{5,7}$/.test(code)) return [];
  return [{ title: `Microsoft's page for ${code}`, url: `https://login.microsoftonline.com/error?code=${code}` }];
}

/** An honest answer for a code without a rule: what its number says, and where Microsoft may say more. */
function explainUnlisted(code: string, knowledge: Knowledge, filling: Filling): Explanation {
  const { family, nearest } = knowledge;
  const answer = answerWords(filling.facts);
  const known = [
    family?.name
      ? `We know of no public list with this very code. What stands above is all that its beginning says: ${family.name}. `
      : family
        ? "This very code isn't in any public list. What stands above is what the codes beside it mean, and so the likeliest meaning of this one. "
        : "This code isn't in any public list, so nobody outside Microsoft can say for certain what it means. ",
    ...answer.map(({ meaning }) => `${meaning} `),
  ];
  return {
    code,
    ...familyOf(knowledge, filling),
    depth: family ? "family" : "unknown",
    title: family ? fill(family.title, filling) : ["Microsoft Entra refused this sign-in"],
    ...(family === undefined || family.isSignIn === false ? {} : { stage: family.stage }),
    who: family?.who ?? ["home-admin"],
    retry: "later",
    note: known,
    user: [
      ...known,
      `Try once more; if it comes back, send the details below to ${family?.who[0] === "app-owner" ? "the app's developer" : "your IT admin"}.`,
    ],
    causes: [],
    avoid: [],
    related: nearest ?? [],
    answer,
    ...(family?.see === undefined ? {} : { see: family.see }),
    logs: [],
    links: officialLinks(code),
    sources: [],
    ruleStatus: "inferred",
  };
}
