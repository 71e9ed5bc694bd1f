import type { Text } from "./rich-text";
import type { Cause, Rule } from "./rule";

/** What an organisation knows about single codes, laid over the built-in rules. docs/organisations.md says how to write it. */
export interface RulePack {
  codes: Record<string, PackEntry>;
}

export interface PackEntry {
  /** Shown to everybody who meets the code. */
  note?: Text;
  /** One with the id of a built-in cause takes its place; another goes before them. */
  causes?: Cause[];
  /** The built-in causes are left out. */
  onlyTheseCauses?: boolean;
  /** Steps before those of a cause, by its id. */
  steps?: Record<string, Text[]>;
}

/** What holds where the organisation sent none. */
export const emptyPack: RulePack = { codes: {} };

/** What the pack says of a code. */
export const packEntry = ({ codes }: RulePack, code: string): PackEntry | undefined =>
  Object.hasOwn(codes, code) ? codes[code] : undefined;

/** The rule as the organisation wants it; the built-in one is left as it is. */
export function applyPack(rule: Rule, entry: PackEntry | undefined): Rule {
  if (!entry) return rule;
  const own = (entry.causes ?? []).map((cause): Cause => ({ ...cause, fromOrganisation: true }));
  const byId = new Map(own.map((cause) => [cause.id, cause]));
  const builtIn = rule.causes.map((cause) => {
    const replacement = byId.get(cause.id);
    byId.delete(cause.id);
    return replacement ? { ...inheritedEvidence(replacement, cause), ...replacement } : cause;
  });
  const added = [...byId.values()];
  const kept = entry.onlyTheseCauses && own.length > 0 ? builtIn.filter((cause) => cause.fromOrganisation) : builtIn;
  return { ...rule, causes: [...added, ...kept].map((cause) => withSteps(cause, entry.steps)) };
}

/** A replaced cause goes on being recognised by what points to it, unless the organisation has named evidence of its own. */
function inheritedEvidence(replacement: Cause, { when, decisive, rulesOut, because }: Cause): Partial<Cause> {
  if (replacement.when || replacement.rulesOut) return {};
  return {
    ...(when && { when }),
    ...(decisive && { decisive }),
    ...(rulesOut && { rulesOut }),
    ...(because && { because }),
  };
}

function withSteps(cause: Cause, steps: PackEntry["steps"] = {}): Cause {
  const first = Object.hasOwn(steps, cause.id) ? steps[cause.id] : undefined;
  return first ? { ...cause, fix: [...first, ...cause.fix] } : cause;
}
