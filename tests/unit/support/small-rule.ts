import { explain, type Knowledge } from "../../../src/core/explain";
import type { Explanation } from "../../../src/core/explanation";
import type { Facts } from "../../../src/core/fact-names";
import type { Finding, Origin } from "../../../src/core/finding";
import type { Cause, Directory, Rule } from "../../../src/core/rule";

/** A rule that says only what every rule has to say, for tests of one part more. */

export const docs = { title: "Docs", url: "https://learn.microsoft.com/entra" };
export const smallDirectory: Directory = { links: { docs }, paths: {}, portalHosts: {}, bugsUrl: "", versions: {} };

export const findingOf = (facts: Facts = {}, trust: Origin["trust"] = "pasted") =>
  ({ code: "50011", facts, origin: { trust } }) as Finding;

export const smallCause = (id: string, more: Partial<Cause> = {}): Cause => ({
  id,
  title: ["It is off"],
  who: "app-owner",
  fix: [["Switch it on"]],
  ...more,
});

export const smallRule = (more: Partial<Rule> = {}): Rule => ({
  code: "50011",
  depth: "full",
  title: ["Refused"],
  stage: "app",
  who: ["app-owner"],
  failsIn: ["page"],
  retry: "after-fix",
  user: ["Ask for help"],
  causes: [],
  status: "documented",
  ...more,
});

export const explained = (more: Partial<Rule>, facts: Facts = {}, knowledge: Partial<Knowledge> = {}): Explanation =>
  explain(findingOf(facts), smallRule(more), { directory: smallDirectory, ...knowledge });
