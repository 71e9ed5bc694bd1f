import { checkPolicy, type Policy, type PolicyProblem } from "../core/policy";
import { browser } from "./browser";

/** What the organisation has set through the browser's managed storage. */

/** Checked anew each time: the browser may deliver a policy seconds after it has started. */
export async function readPolicy(): Promise<Policy> {
  return (await readManaged()).policy;
}

/** The policy with what is wrong in it, for the options page. */
export async function readManaged(): Promise<{ policy: Policy; problems: PolicyProblem[] }> {
  // Firefox rejects the question where there is no policy.
  const managed: unknown = await browser.storage.managed.get(null).catch(() => ({}));
  return checkPolicy(managed);
}
