import type { ExplainedFinding } from "../core/explanation";
import { type Flow, flows, type Stage, stages } from "../core/vocabulary";

/** The usual stages of each kind of sign-in, in order. */
const person: readonly Stage[] = stages;
/** A token is asked for with an earlier sign-in: a code or refresh token redeemed, or passed on by an API. */
const renewal: readonly Stage[] = ["request", "credential", "policy", "consent", "token"];
/** Nobody signs in: the app shows its own credential. */
const appOnly: readonly Stage[] = ["request", "credential", "token"];

const byFlow: Record<Flow, readonly Stage[]> = {
  interactive: person,
  "device-code": person,
  password: person,
  saml: person,
  "ws-fed": person,
  legacy: person,
  silent: renewal,
  "on-behalf-of": renewal,
  refresh: renewal,
  broker: renewal,
  "client-credentials": appOnly,
  "managed-identity": appOnly,
  "federated-credential": appOnly,
};

/**
 * The stages to draw for a finding, in order. The one it stopped at is always among them, also where the flow
 * doesn't usually have it. Which of the others were passed is not known and not said.
 */
export function stagesOf({ facts, surface, explanation }: ExplainedFinding): Stage[] {
  const flow = flows.find((name) => name === facts.flow);
  const usual = flow ? byFlow[flow] : surface === "token" ? renewal : person;
  return stages.filter((stage) => usual.includes(stage) || stage === explanation.stage);
}
