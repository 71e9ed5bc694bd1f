import { describe, expect, test } from "vitest";
import { compileSkeleton, matchSkeleton } from "../../src/core/skeletons";
import { growth } from "./support/growth";

const match = (skeleton: string, text: string) => matchSkeleton(compileSkeleton(skeleton), text);

describe("reads values", () => {
  const skeleton =
    "The redirect URI '{redirectUri}' specified in the request does not match the redirect URIs configured for the application '{appId}'.";

  test.each([
    [
      "as worded",
      "The redirect URI 'http://a/b' specified in the request does not match the redirect URIs configured for the application 'x'.",
    ],
    [
      "other quotes",
      "The redirect URI “http://a/b” specified in the request does not match the redirect URIs configured for the application ‘x’.",
    ],
    [
      "no quotes",
      "The redirect URI http://a/b specified in the request does not match the redirect URIs configured for the application x.",
    ],
    [
      "bold marks",
      "The redirect URI '**http://a/b**' specified in the request does not match the redirect URIs configured for the application 'x'.",
    ],
    [
      "wrapped lines, other case",
      "the redirect uri 'http://a/b' specified in\n> the request does not match the redirect URIs configured for the application 'x'.",
    ],
  ])("%s", (_, text) => {
    expect(match(skeleton, text)).toMatchObject({ facts: { redirectUri: "http://a/b", appId: "x" }, complete: true });
  });

  test.each([
    ["a heading", "Need admin approval\nContoso Payroll\nContoso Payroll needs permission to read."],
    ["words of somebody", "It says: 'Contoso Payroll' needs permission to read."],
    ["nothing", "Contoso Payroll needs permission to read."],
    ["a line break", "\nContoso Payroll needs permission to read."],
  ])("before the sentence stands %s", (_, text) => {
    expect(match("{appName} needs permission to read.", text)?.facts).toEqual({ appName: "Contoso Payroll" });
  });

  test("a message that breaks off keeps the values up to there", () => {
    expect(match(skeleton, "The redirect URI 'http://a/b' specified in the requ")).toMatchObject({
      facts: { redirectUri: "http://a/b" },
      complete: false,
    });
    expect(
      match(
        skeleton,
        "The redirect URI 'http://a/b' specified in the request does not match the redirect URIs configured for the application 'x",
      )?.facts,
    ).toEqual({ redirectUri: "http://a/b" });
  });

  test("a dash between blanks may be longer, one inside a word may not", () => {
    const reason = "invalid signature. \\[Reason - {reason}, re-read";
    expect(match(reason, "Invalid signature. [Reason – Expired., re-read")?.facts).toEqual({ reason: "Expired." });
    expect(match(reason, "Invalid signature. [Reason - Expired., re–read")?.complete).toBe(false);
  });

  test("choices and optional parts", () => {
    const choice = "The (app|application) '{appId}'[ named '{appName}'] is (off|disabled).";
    expect(match(choice, "The application 'x' named 'Y' is disabled.")).toMatchObject({
      facts: { appId: "x", appName: "Y" },
      complete: true,
    });
    expect(match(choice, "The app 'x' is off.")).toEqual({ facts: { appId: "x" }, weight: 11, complete: true });
    expect(match(choice, "The service 'x' is off.")).toBeUndefined();
  });

  test("a value may open or close its skeleton", () => {
    expect(match("{appName} needs permission", "Fleet Portal needs permission to")?.facts.appName).toBe("Fleet Portal");
    expect(match("Your TenantID is: {tenant}", "Your TenantID is: contoso.com. Please refer")?.facts.tenant).toBe(
      "contoso.com",
    );
  });

  test("a value that opens its skeleton may have a quotation in it, and a line break behind", () => {
    expect(match("{appName} is off", "Kim's 'new' Payroll is off")?.facts.appName).toBe("Kim's 'new' Payroll");
    expect(match("{appName}: it is off", "Payroll\n: it is off")?.facts.appName).toBe("Payroll");
  });

  test("a value opens its skeleton also where only blanks are left before it", () => {
    expect(match("[App:] {appName} needs permission", "Payroll needs permission to")?.facts.appName).toBe("Payroll");
  });

  test("an address keeps its dots before a closing quote and stop", () => {
    expect(match("Origin: ''{origin}''.", "Origin: ''https://a.contoso.com''.")?.facts.origin).toBe(
      "https://a.contoso.com",
    );
    expect(match("Request origin: '{origin}'.", "Request origin: 'https://a.contoso.com'.")?.facts.origin).toBe(
      "https://a.contoso.com",
    );
  });
});

describe("a skeleton with choices", () => {
  test.each([
    [
      "one within another",
      "(The app[ (in use|idle)]|It) is off",
      ["The app in use is off", "The app is off", "It is off"],
    ],
    ["plain brackets", "The (app \\(old\\)|service) is off", ["The app (old) is off", "The service is off"]],
    ["a plain bracket that none opened", "The (app \\)|service) is off", ["The app ) is off", "The service is off"]],
    ["a plain bar", "Code (a\\|b|c) is off", ["Code a|b is off", "Code c is off"]],
  ])("reads %s", (_, skeleton, texts) => {
    for (const text of texts) expect(match(skeleton, text)?.complete, text).toBe(true);
  });

  test("takes the reading that has more of the message, whether or not it goes to its end", () => {
    for (const choices of ["(The app '{appId}' is off|app)", "(app|The app '{appId}' is off)"])
      expect(match(choices, "The app 'x' went")).toEqual({ facts: { appId: "x" }, weight: 6, complete: false });
    expect(match("(The app '{appId}' is off|app '{appId}' is on)", "The app 'x' went")?.weight).toBe(6);
  });

  test("takes the one that goes to its end where both have as much", () => {
    for (const choices of ["App[ '{appId}' is off]", "(App|App '{appId}' is off)"])
      expect(match(choices, "App 'x' went")).toEqual({ facts: {}, weight: 3, complete: true });
  });

  test("may have 64 readings", () => {
    expect(compileSkeleton("(a|b)(c|d)(e|f)(g|h)(i|j)(k|l)").variants).toHaveLength(64);
  });
});

describe("a value at the end of its skeleton ends", () => {
  test.each([
    ["with its line", "contoso.com\nNext"],
    ["with the stop of its line", "contoso.com.\nNext"],
    ["with a stop and blanks at the end of its line", "contoso.com;   \nNext"],
    ["with the text", "contoso.com."],
    ["with its sentence", "contoso.com. Please refer"],
    ["with its member of a record", 'contoso.com","x":1}'],
    ["with the stop of its member of a record", 'contoso.com."}'],
    ["before the ids", "contoso.com Trace ID: 65c42635"],
    ["and is read without the blanks around it", "  contoso.com"],
  ])("%s", (_, rest) => {
    expect(match("Your TenantID is:{tenant}", `Your TenantID is:${rest}`)?.facts).toEqual({ tenant: "contoso.com" });
  });

  test("with its closing quote", () => {
    expect(match("named '{appName}'", "named 'Fleet Portal' is off")?.facts.appName).toBe("Fleet Portal");
    expect(match("Origin: '{origin}'", "Origin: 'https://a.contoso.com' is")?.facts.origin).toBe(
      "https://a.contoso.com",
    );
  });
});

test("a message begins at most 400 characters in, and its value has at most 600", () => {
  const skeleton = "The app '{appId}' is off";
  expect(match(skeleton, `${" ".repeat(380)}The app 'x' is off`)?.facts).toEqual({ appId: "x" });
  expect(match(skeleton, `${" ".repeat(450)}The app 'x' is off`)).toBeUndefined();
  expect(match(skeleton, `The app '${"x".repeat(500)}' is off`)?.complete).toBe(true);
  expect(match(skeleton, `The app '${"x".repeat(700)}' is off`)?.complete).toBe(false);
});

test.each([`The "scope" of app x is off`, "The scope of app x is off", "The  ‘scope’  of app x is off"])(
  "quotes within the sentence may differ: %s",
  (text) => {
    expect(match("The 'scope' of app {appId} is off", text)?.facts).toEqual({ appId: "x" });
  },
);

test("a blank of the message stands for several of the skeleton", () => {
  expect(match("The  app {appId}  is off", "The app x is off")).toMatchObject({
    facts: { appId: "x" },
    complete: true,
  });
});

describe("refuses what cannot be matched", () => {
  test.each([
    ["an unknown fact", "The {thing} is gone", "{thing} is not a fact"],
    ["two values side by side", "The {appId}{appName} is gone", "two values with nothing between them"],
    ["two values with a blank between them", "The {appId} {appName} is gone", "two values with nothing between them"],
    ["an open bracket", "The [app is gone", "opened at character 5 is never closed"],
    ["too many choices", "(a|b)(c|d)(e|f)(g|h)(i|j)(k|l)(m|n)", "readings"],
  ])("%s", (_, skeleton, message) => {
    expect(() => compileSkeleton(skeleton)).toThrow(message);
  });
});

test("a hostile message is read in linear time", () => {
  const skeleton = compileSkeleton(
    "User account '{user}' from identity provider '{idp}' does not exist in tenant '{tenant}' and cannot access",
  );
  const hostile = (length: number) => `User account '${"' from identity provider '".repeat(length)}`;
  expect(growth((length) => matchSkeleton(skeleton, hostile(length)), 2000, 20_000)).toBeLessThan(60);
});
