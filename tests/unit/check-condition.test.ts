import { describe, expect, test } from "vitest";
import { checkCondition } from "../../src/core/check-condition";

/** Promise: a condition that nobody could ask of a message is refused, and its writer is told why. */

const app = { appName: "Payroll" };

describe("a condition is taken", () => {
  test.each<[string, unknown]>([
    ["of a plain value", app],
    ["of a list", { appName: ["Payroll", "Travel"] }],
    ["of predicates", { appName: { present: true }, scope: { words: { min: 2 }, resources: { max: 1 } } }],
    ["of parts", { all: [app, { any: [app] }, { not: app }] }],
    ["that compares", { appId: { sameAs: "resourceId" }, timestamp: { laterThan: { fact: "expiry", minutes: 5 } } }],
    ["with a pattern", { text: { matches: "(a|b)" } }],
    ["with words that are no pattern", { text: { contains: "it failed (" } }],
  ])("%s", (_, condition) => {
    expect(() => checkCondition(condition)).not.toThrow();
  });
});

describe("a condition is refused", () => {
  const compares = "compares with another fact";
  test.each<[string, unknown, string]>([
    ["that is a text", "Payroll", "map from facts"],
    ["that is empty", {}, "map from facts"],
    ["of a fact that is none", { app: "x" }, '"app" is not a fact'],
    ["of a predicate that is none", { appName: { is: "x" } }, 'no predicate "is"'],
    ["of all without parts", { all: [] }, "all takes a list"],
    ["of any with one part that is no list", { any: app }, "any takes a list"],
    ["with a part that is refused", { all: [app, { any: [{ app: "x" }] }] }, '"app" is not a fact'],
    ["whose opposite is refused", { not: { app: "x" } }, '"app" is not a fact'],
    ["with a number for words", { text: { contains: ["a", 3400073247] } }, "put 3400073247 in quotes"],
    ["that mentions a number", { text: { mentions: 53003 } }, "put 53003 in quotes"],
    ["with a pattern that is none", { text: { matches: "(" } }, "regular expression"],
    ["that counts words without a bound", { scope: { words: 2 } }, "words takes the least or most"],
    ["that counts resources without a bound", { scope: { resources: 2 } }, "resources takes the least or most"],
    ["that compares with a value", { appId: { sameAs: "x" } }, compares],
    ["that compares with nothing", { appId: { sameAs: true } }, compares],
    ["that compares the case with a value", { subject: { caseDiffersFrom: "x" } }, compares],
    ["that compares times with a value", { timestamp: { laterThan: { fact: "x" } } }, compares],
    ["that compares times with no fact", { timestamp: { earlierThan: { minutes: 5 } } }, compares],
  ])("%s", (_, condition, reason) => {
    expect(() => checkCondition(condition)).toThrow(reason);
  });
});
