import { checkPolicy, type Policy, type PolicyProblem } from "../core/policy";
import { browser } from "./browser";

/** What the organisation has set through the browser's managed storage. */

/** Checked anew each time: the browser may deliver a policy seconds after it has started. */
export async function readPolicy(): Promise<Policy> {
  return (await readManaged()).policy;
}

/** What came from the managed storage. */
export interface Managed {
  policy: Policy;
  problems: PolicyProblem[];
  /** There may be a policy, but the browser could not read it. */
  isUnread: boolean;
}

/** The policy with what is wrong in it. */
export async function readManaged(): Promise<Managed> {
  let isUnread = false;
  const managed: unknown = await browser.storage.managed.get(null).catch((error: unknown) => {
    isUnread = !saysNoPolicy.test(String(error));
    return {};
  });
  return { ...checkPolicy(managed), isUnread };
}

/** How Firefox rejects the question where there is no policy. */
const saysNoPolicy = /managed storage manifest not found/i;
