import { describe, expect, test } from "vitest";
import type { ExplainedFinding, Explanation } from "../../src/core/explanation";
import type { FactName } from "../../src/core/fact-names";
import { defaultAudience } from "../../src/ui/default-audience";
import { markParts } from "../../src/ui/mark-parts";
import { stagesOf } from "../../src/ui/stages";
import { dayOf, timesOf } from "../../src/ui/times";

function finding(changes: Partial<ExplainedFinding>, explanation: Partial<Explanation> = {}): ExplainedFinding {
  const base = {
    code: "50011",
    surface: "page",
    facts: {},
    explanation: { who: ["user"], stage: "request", ...explanation },
  };
  return { ...base, ...changes } as ExplainedFinding;
}

describe("the strip of stages", () => {
  test.each([
    ["interactive", "page", 8],
    ["refresh", "token", 5],
    ["client-credentials", "token", 3],
    [undefined, "token", 5],
    [undefined, "page", 8],
  ] as const)("of %s on a %s has %i", (flow, surface, count) => {
    expect(stagesOf(finding({ surface, facts: flow ? { flow } : {} }))).toHaveLength(count);
  });

  test("always has the stage that failed, in its place", () => {
    const odd = finding({ surface: "token", facts: { flow: "client-credentials" } }, { stage: "policy" });
    expect(stagesOf(odd)).toEqual(["request", "credential", "policy", "token"]);
  });
});

describe("the wrong part of a value", () => {
  const mark = (value: string, predicate: string, argument: unknown = true) =>
    markParts(value, { fact: "redirectUri" satisfies FactName, predicate, argument })?.map(({ text, wrong }) =>
      wrong ? `[${text}]` : text,
    );

  test.each([
    ["http://app.contoso.com/x", "scheme", "http", "[http]://app.contoso.com/x"],
    ["https://app.contoso.com:8443/x", "port", true, "https://app.contoso.com[:8443]/x"],
    ["https://app.contoso.com/x/", "trailingSlash", true, "https://app.contoso.com/x[/]"],
    ["https://app.contoso.com/x/?a=b/", "trailingSlash", true, "https://app.contoso.com/x[/]?a=b/"],
    ["https://app.contoso.com/a/b?c=d", "path", true, "https://app.contoso.com[/a/b]?c=d"],
    ["https://app.contoso.com/a?c=d", "query", true, "https://app.contoso.com/a[?c=d]"],
    ["https://app.contoso.com/SignIn-oidc", "upperCase", true, "https://app.contoso.com/[S]ign[I]n-oidc"],
    ["Enter_the_Id_here", "placeholder", true, "[Enter_the_Id_here]"],
  ])("%s: %s", (value, predicate, argument, marked) => {
    expect(mark(value, predicate, argument)?.join("")).toBe(marked);
  });

  test("is not shown where the evidence speaks of something absent, or of no part of it", () => {
    expect(mark("https://app.contoso.com/x", "trailingSlash", false)).toBeUndefined();
    expect(mark("https://app.contoso.com/x", "equals", "https://app.contoso.com/x")).toBeUndefined();
    expect(mark("https://app.contoso.com/x", "port")).toBeUndefined();
    expect(mark("", "placeholder")).toBeUndefined();
  });
});

describe("the reader that is assumed", () => {
  test.each([
    [finding({ surface: "log" }), "admin"],
    [finding({ surface: "token" }), "developer"],
    [finding({}, { who: ["app-owner", "user"] }), "developer"],
    [finding({}, { who: ["home-admin"] }), "user"],
    [finding({}, { who: [] }), "user"],
  ])("case %#", (seen, reader) => {
    expect(defaultAudience(seen)).toBe(reader);
  });
});

describe("times", () => {
  test.each(["2026-11-20T13:20:49Z", "2026-11-20 13:20:49Z", "2026-11-20T13:20:49.231Z"])(
    "%s is told in UTC",
    (value) => {
      expect(timesOf(value, "en")?.utc).toBe("2026-11-20 13:20:49 UTC");
    },
  );

  test("without a zone, or impossible, are left alone", () => {
    expect(timesOf("8/14/2026, 8:44:25 PM", "en")).toBeUndefined();
    expect(timesOf("2026-13-45T99:00:00Z", "en")).toBeUndefined();
  });

  test("days are written out", () => {
    expect(dayOf("2026-11-20", "en")).toBe("Nov 20, 2026");
    expect(dayOf("soon", "en")).toBe("soon");
  });
});
