import type { ExplainedFinding } from "../core/explanation";
import type { Audience } from "../core/vocabulary";

/** For whom a finding is shown: the reader's choice, or who most likely reads, as far as the organisation admits them. */
export function audienceFor(finding: ExplainedFinding, chosen: Audience | undefined): Audience {
  const wanted = chosen ?? defaultAudience(finding);
  return finding.audiences?.includes(wanted) === false ? "admin" : wanted;
}

/**
 * Who most likely reads, until the reader says so: whoever looks at a sign-in log runs the tenant, whoever sees a token
 * answer builds the app, and an app's own mistake is its developer's. Everybody else wants to get in.
 */
export function defaultAudience({ surface, explanation }: ExplainedFinding): Audience {
  if (surface === "log") return "admin";
  if (surface === "token" || explanation.who[0] === "app-owner") return "developer";
  return "user";
}
