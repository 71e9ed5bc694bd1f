import type { Facts } from "./fact-names";
import { type Flow, flows } from "./vocabulary";

/** What somebody was doing when it failed, as the first sentence of a message about it. */

const sentences: Record<Flow, (app: string) => string> = {
  interactive: (app) => `I was signing in to ${app} in my browser, and it failed.`,
  saml: (app) => `I was signing in to ${app} in my browser, and it failed.`,
  "ws-fed": (app) => `I was signing in to ${app} in my browser, and it failed.`,
  "device-code": (app) => `I was signing in to ${app} with a code entered on another device, and it failed.`,
  password: (app) => `${app} tried to sign in with a user name and password, without a prompt, and failed.`,
  silent: (app) => `${app} tried to sign me in without a prompt, and failed.`,
  refresh: (app) => `${app} tried to renew an earlier sign-in, and failed.`,
  broker: (app) => `${app} tried to sign me in through the account manager of my device, and failed.`,
  "on-behalf-of": (app) => `${app} tried to call another service for its user, and failed.`,
  "client-credentials": (app) => `${app} tried to sign in by itself, without a person, and failed.`,
  "managed-identity": (app) => `${app} tried to sign in with its managed identity, and failed.`,
  "federated-credential": (app) => `${app} tried to sign in with a token of another service, and failed.`,
  legacy: (app) => `I was signing in to ${app} in an older way, and it failed.`,
};

/**
 * @param app name of the app, as it is to be printed
 * @returns one sentence that claims no more than the facts tell: who reads a log did not sign in
 */
export function describeAttempt(app: string, { flow, surface }: Facts): string {
  if (surface === "log") return `The sign-in logs show a failed sign-in to ${app}.`;
  const known = flows.find((name) => name === flow);
  const sentence = known ? sentences[known](app) : `I can't sign in to ${app}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
