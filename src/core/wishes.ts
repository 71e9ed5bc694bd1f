import type { ExplainedFinding } from "./explanation";
import type { Facts } from "./fact-names";
import { type Filling, fill } from "./fill";
import type { Language } from "./languages";
import { admittedAudiences, type HelpDesk, type Policy } from "./policy";
import { type Filled, type Link, plain } from "./rich-text";
import { emptyPack, type PackEntry, type RulePack } from "./rule-pack";
import type { ShareableFact } from "./settings";
import { ticketLink } from "./ticket";

/** What a reader and their organisation want of every explanation. */
export interface Wishes {
  policy: Policy;
  pack: RulePack;
  /** Values that stay in messages and bundles. */
  share: readonly ShareableFact[];
  /** Whether bundles begin without the organisation. */
  leaveOutTenant: boolean;
  /** Language of the interface, in which texts are wanted where they are translated. */
  language: Language;
}

/** Of a reader who has chosen nothing and has no organisation. */
export const noWishes: Wishes = { policy: {}, pack: emptyPack, share: [], leaveOutTenant: false, language: "en" };

/** What the organisation adds to a finding. */
export interface OrganisationPart {
  name?: string;
  /** What it knows about the code. */
  note?: Filled;
  helpDesk?: HelpDesk;
  /** Opens its ticket form, filled in. */
  ticket?: Link;
}

/**
 * A finding as the organisation wants it shown: what it adds, and without what it has switched off.
 * @param redacted facts that may leave the browser
 */
export function obeyPolicy(
  finding: ExplainedFinding,
  { policy }: Wishes,
  { entry, filling, redacted }: { entry: PackEntry | undefined; filling: Filling; redacted: Facts },
): ExplainedFinding {
  const { request, bundle, report, ...others } = finding;
  const organisation = partOf(finding, policy, entry, filling, redacted);
  return {
    ...others,
    ...(request && policy.requests !== false ? { request } : {}),
    ...(bundle && policy.bundles !== false ? { bundle } : {}),
    ...(report && policy.issueLink !== false ? { report } : {}),
    ...(policy.commands === false ? withoutCommands(finding) : {}),
    ...(policy.hideDeveloperDetails ? { audiences: admittedAudiences(policy) } : {}),
    ...(Object.keys(organisation).length > 0
      ? { organisation: { ...organisation, ...(policy.organisation ? { name: policy.organisation } : {}) } }
      : {}),
  };
}

function partOf(
  { code, explanation, request, bundle }: ExplainedFinding,
  policy: Policy,
  entry: PackEntry | undefined,
  filling: Filling,
  facts: Facts,
): OrganisationPart {
  const title = plain(explanation.title);
  const ticket =
    policy.ticketUrl && request && bundle
      ? ticketLink(policy.ticketUrl, { code, title, request, bundle, facts })
      : undefined;
  return {
    ...(entry?.note ? { note: fill(entry.note, filling) } : {}),
    ...(policy.helpDesk ? { helpDesk: policy.helpDesk } : {}),
    ...(ticket ? { ticket } : {}),
  };
}

function withoutCommands({ explanation }: ExplainedFinding): Pick<ExplainedFinding, "explanation" | "adminQueries"> {
  const causes = explanation.causes.map((cause) => ({ ...cause, commands: [] }));
  return { explanation: { ...explanation, causes }, adminQueries: [] };
}
