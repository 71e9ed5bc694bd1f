import { describe, expect, test } from "vitest";
import { explain } from "../../src/core/explain";
import type { ExplainedCause } from "../../src/core/explanation";
import type { Facts } from "../../src/core/fact-names";
import type { Origin } from "../../src/core/finding";
import { plain } from "../../src/core/rich-text";
import type { Cause } from "../../src/core/rule";
import { docs, explained, findingOf, smallCause, smallDirectory, smallRule } from "./support/small-rule";

/** Promise: an explanation carries everything that its rule says, filled in, and nothing that the rule leaves out. */

const appId = "c4c80de8-8312-4c94-82a9-e4ebf513b681";

describe("an explanation", () => {
  const plainest = {
    code: "50011",
    depth: "full",
    title: ["Refused"],
    stage: "app",
    who: ["app-owner"],
    retry: "after-fix",
    user: ["Ask for help"],
    causes: [],
    avoid: [],
    related: [],
    answer: [],
    logs: [],
    links: [],
    sources: [],
    ruleStatus: "documented",
  };

  test("has nothing for what its rule leaves out", () => {
    expect(explained({})).toStrictEqual(plainest);
  });

  test("claims nothing of a code whose rule can't be read", () => {
    const says = [expect.stringMatching(/^Sign-in Lens could not read one of its own files.*install it again\.$/)];
    const { stage: _, ...rest } = plainest;
    expect(explained({ name: "InvalidReplyTo" }, { error: "access_denied" }, { isUnread: true })).toStrictEqual({
      ...rest,
      depth: "unknown",
      title: ["Microsoft Entra refused this sign-in"],
      who: ["home-admin"],
      retry: "later",
      note: says,
      user: says,
      links: [{ title: "Microsoft's page for 50011", url: "https://login.microsoftonline.com/error?code=50011" }],
      ruleStatus: "inferred",
    });
  });

  test("has everything that its rule says, filled in", () => {
    const source = { title: "Page", url: "https://example.com", checked: "2026-01-01" };
    const value = { value: "Payroll", fact: "appName" };
    const text = [{ value: "appName", or: "the app" }, " is off"];
    const full = explained(
      {
        name: "InvalidReplyTo",
        title: text,
        user: text,
        avoid: [text],
        ifNotYou: text,
        note: text,
        related: ["50012"],
        see: "50013",
        logs: [
          { code: "50014", tenant: "home", note: text },
          { code: "50015", tenant: "resource" },
        ],
        links: ["docs", "gone"],
        sources: [source],
      },
      { appName: "Payroll" },
    );
    const filled = [value, " is off"];
    expect(full).toStrictEqual({
      ...plainest,
      name: "InvalidReplyTo",
      title: filled,
      user: filled,
      avoid: [filled],
      ifNotYou: filled,
      note: filled,
      related: ["50012"],
      see: "50013",
      logs: [
        { code: "50014", tenant: "home", note: filled },
        { code: "50015", tenant: "resource" },
      ],
      links: [docs],
      sources: [source],
    });
  });

  test("says whose code it is, and no stage where no sign-in stopped", () => {
    const family = { prefix: "0x", title: ["x"], stage: "app" as const, who: ["app-owner" as const] };
    const named = {
      ...family,
      name: "Windows",
      about: ["Met on devices"],
      attempt: "Windows failed.",
      isSignIn: false,
    };
    expect(explained({}, {}, { family: named as never })).toStrictEqual({
      ...Object.fromEntries(Object.entries(plainest).filter(([name]) => name !== "stage")),
      family: { name: "Windows", about: ["Met on devices"], attempt: "Windows failed." },
    });
    expect(explained({}, {}, { family: { ...family, name: "B2C" } }).family).toStrictEqual({ name: "B2C", about: [] });
    expect(explained({}, {}, { family: { ...family, name: "B2C" } }).stage).toBe("app");
  });

  test("names Microsoft's own app and resource where the message has only their ids", () => {
    const names = { appName: (id: string) => (id === appId ? "Microsoft Teams" : undefined) };
    const title = [{ value: "appName", or: "the app" }, " to ", { value: "resourceName", or: "the service" }];
    const titleOf = (facts: Facts) => explained({ title }, facts, { names }).title;
    expect(titleOf({ appId, resourceId: appId })).toEqual([
      { value: "Microsoft Teams", fact: "appName" },
      " to ",
      { value: "Microsoft Teams", fact: "resourceName" },
    ]);
    expect(titleOf({ appId, appName: "Teams" })[0]).toEqual({ value: "Teams", fact: "appName" });
  });

  test("has no link for the app's owner where the app is Microsoft's own", () => {
    const owned = { ...smallDirectory, links: { page: { ...docs, owner: true as const } } };
    const linksOf = (id: string) =>
      explained(
        { links: ["page"] },
        { appId: id },
        { directory: owned, names: { appName: (known) => (known === appId ? "Teams" : undefined) } },
      ).links;
    expect(linksOf(appId)).toEqual([]);
    expect(linksOf("5c391047-1bfc-4918-87bd-f2ebbdca4500")).toEqual([docs]);
  });
});

describe("a cause", () => {
  const causeOf = (more: Partial<Cause>, facts: Facts = {}, trust: Origin["trust"] = "pasted") =>
    explain(findingOf(facts, trust), smallRule({ causes: [smallCause("one", more)] }), { directory: smallDirectory })
      .causes[0];
  const plainest: ExplainedCause = {
    id: "one",
    title: ["It is off"],
    byDefault: true,
    who: "app-owner",
    retry: "after-fix",
    fix: [["Switch it on"]],
    commands: [],
  };
  const run = "az ad sp list";

  test("has nothing for what its rule leaves out, and is tried again when the rule says", () => {
    expect(causeOf({})).toStrictEqual(plainest);
  });

  test("has everything that its rule says", () => {
    expect(
      causeOf({
        retry: "now",
        widens: "guest",
        verify: ["Call the person"],
        role: "Helpdesk Administrator",
        licence: "P1",
        check: ["The switch is grey"],
        commands: [
          { shell: "azure-cli", run, shows: ["All of them"] },
          { shell: "azure-cli", run },
        ],
        ask: ["Please look"],
        fromOrganisation: true,
      }),
    ).toStrictEqual({
      ...plainest,
      retry: "now",
      widens: "guest",
      role: "Helpdesk Administrator",
      licence: "P1",
      check: ["The switch is grey"],
      fix: [["Call the person"], ["Switch it on"]],
      commands: [
        { shell: "azure-cli", run, shows: ["All of them"] },
        { shell: "azure-cli", run },
      ],
      ask: ["Please look"],
      fromOrganisation: true,
    });
  });

  test("shows its evidence only where that holds", () => {
    const evident = { when: { appName: "Payroll" }, because: [["The app is Payroll"]] };
    const { byDefault: _, ...evidentOne } = plainest;
    expect(causeOf(evident, { appName: "Payroll" })).toStrictEqual({
      ...evidentOne,
      because: ["The app is Payroll"],
      evidence: [{ fact: "appName", predicate: "equals", argument: "Payroll" }],
    });
    expect(causeOf(evident, { appName: "Travel" })).toStrictEqual(evidentOne);
    expect(causeOf({ because: [["Always"]] })).toStrictEqual(plainest);
    expect(causeOf({ when: evident.when }, { appName: "Payroll" })).toStrictEqual({
      ...evidentOne,
      evidence: [{ fact: "appName", predicate: "equals", argument: "Payroll" }],
    });
  });

  test("quotes the words of the message that its evidence found", () => {
    const when = { text: { contains: ["proxy", "vpn"] } };
    const rule = smallRule({ causes: [smallCause("one", { when })] });
    const [cause] = explain(findingOf(), rule, { directory: smallDirectory }, "behind a Proxy").causes;
    expect(cause).toMatchObject({ said: ["Proxy"], evidence: [] });
  });

  test("of several reasons shows those that hold, in the order of the rule", () => {
    const either = {
      when: { any: [{ appName: "Payroll" }, { tenant: "common" }, { user: "kim@contoso.com" }] },
      because: [["It is ", { value: "appName", or: "an app" }], ["Any tenant is asked"], ["It is Kim"]],
    };
    const reasonFor = (facts: Facts) => plain(causeOf(either, facts)?.because ?? []);
    expect(reasonFor({ appName: "Payroll", user: "kim@contoso.com" })).toBe("It is Payroll It is Kim");
    expect(reasonFor({ tenant: "common" })).toBe("Any tenant is asked");
    expect(reasonFor({ appName: "Travel" })).toBe("");
  });

  test("brings no commands to a text that a page could have written itself", () => {
    expect(causeOf({ commands: [{ shell: "azure-cli", run }] }, {}, "unconfirmed")?.commands).toEqual([]);
  });
});
