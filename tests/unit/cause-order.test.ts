import { describe, expect, test } from "vitest";
import { explain, type Knowledge } from "../../src/core/explain";
import type { Facts } from "../../src/core/fact-names";
import type { Cause } from "../../src/core/rule";
import { explained, findingOf, smallCause, smallDirectory, smallRule } from "./support/small-rule";

/** Promise: causes that the message points to come first, the most specific evidence before all other. */

const appId = "c4c80de8-8312-4c94-82a9-e4ebf513b681";

describe("causes", () => {
  const facts: Facts = { appName: "Payroll", tenant: "contoso.com" };
  const orderOf = (causes: Cause[], knowledge: Partial<Knowledge> = {}) =>
    explained({ causes }, { ...facts, appId }, knowledge).causes.map(({ id }) => id);
  const app = { when: { appName: "Payroll" } };
  const both = { when: { appName: "Payroll", tenant: "contoso.com" } };

  test("without evidence stay in their order, commonest first", () => {
    expect(orderOf([smallCause("a"), smallCause("b"), smallCause("c")])).toEqual(["a", "b", "c"]);
  });

  test("come in the order of how specific their evidence is", () => {
    expect(orderOf([smallCause("none"), smallCause("one", app), smallCause("two", both)])).toEqual([
      "two",
      "one",
      "none",
    ]);
  });

  test("whose evidence settles it come before all others, in their own order", () => {
    const decisive = { ...app, decisive: true };
    expect(orderOf([smallCause("two", both), smallCause("first", decisive), smallCause("second", decisive)])).toEqual([
      "first",
      "second",
      "two",
    ]);
  });

  test("that the message rules out are left out, unless nothing would be left", () => {
    const out = { rulesOut: { appName: "Payroll" } };
    const stays = { rulesOut: { appName: "Travel" } };
    expect(orderOf([smallCause("a", out), smallCause("b", stays), smallCause("c")])).toEqual(["b", "c"]);
    expect(orderOf([smallCause("a", out), smallCause("b", out)])).toEqual(["a", "b"]);
  });

  test("may rest on an app being one of Microsoft's own", () => {
    const names = { appName: () => "Microsoft Teams" };
    const teams = { when: { appId: { firstParty: true } }, because: [["It is Microsoft's"]] };
    const { causes } = explained({ causes: [smallCause("a"), smallCause("teams", teams)] }, { appId }, { names });
    expect(causes[0]).toMatchObject({ id: "teams", because: ["It is Microsoft's"], evidence: [{ fact: "appId" }] });
  });

  test("may rest on words of the message that are no value", () => {
    const worded = { when: { text: { mentions: ["switched off"] } }, because: [["It says so"]] };
    const causes = [smallCause("a"), smallCause("worded", worded)];
    const orderFor = (text: string) =>
      explain(findingOf(), smallRule({ causes }), { directory: smallDirectory }, text).causes.map(({ id }) => id);
    expect(orderFor("It was switched off.")).toEqual(["worded", "a"]);
    expect(orderFor("It is gone.")).toEqual(["a", "worded"]);
  });
});
