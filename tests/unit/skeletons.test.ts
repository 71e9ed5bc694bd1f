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

  test("a value keeps the blanks inside its quotes", () => {
    expect(match("found in the directory '{tenant}'. This", "found in the directory 'abc '. This")?.facts.tenant).toBe(
      "abc ",
    );
  });

  test("a value masked to two stars is none, and takes nothing with it", () => {
    const found = "Application with identifier '{appId}' was not found in the directory '{tenant}'.";
    expect(match(found, "Application with identifier '**' was not found in the directory '***'.")?.facts).toEqual({
      tenant: "***",
    });
  });

  test("choices and optional parts", () => {
    const choice = "The (app|application) '{appId}'[ named '{appName}'] is (off|disabled).";
    expect(match(choice, "The application 'x' named 'Y' is disabled.")?.facts).toEqual({ appId: "x", appName: "Y" });
    expect(match(choice, "The app 'x' is off.")?.facts).toEqual({ appId: "x" });
    expect(match(choice, "The service 'x' is off.")).toBeUndefined();
  });

  test("a value may open or close its skeleton", () => {
    expect(match("{appName} needs permission", "Fleet Portal needs permission to")?.facts.appName).toBe("Fleet Portal");
    expect(match("Your TenantID is: {tenant}", "Your TenantID is: contoso.com. Please refer")?.facts.tenant).toBe(
      "contoso.com",
    );
  });

  test("an address keeps its dots before a closing quote and stop", () => {
    expect(match("Request origin: '{origin}'.", "Request origin: 'https://a.contoso.com'.")?.facts.origin).toBe(
      "https://a.contoso.com",
    );
  });
});

describe("refuses what cannot be matched", () => {
  test.each([
    ["an unknown fact", "The {thing} is gone", "{thing} is not a fact"],
    ["two values side by side", "The {appId}{appName} is gone", "two values with nothing between them"],
    ["an open bracket", "The [app is gone", "never closed"],
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
