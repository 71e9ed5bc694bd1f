import type { ExplainedFinding } from "../core/explanation";
import type { Audience } from "../core/vocabulary";

/**
 * Who most likely reads, until the reader says so: whoever looks at a sign-in log runs the tenant, whoever sees a token
 * answer builds the app, and an app's own mistake is its developer's. Everybody else wants to get in.
 */
export function defaultAudience({ surface, explanation }: ExplainedFinding): Audience {
  if (surface === "log") return "admin";
  if (surface === "token" || explanation.who[0] === "app-owner") return "developer";
  return "user";
}
