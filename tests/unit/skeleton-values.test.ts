import { describe, expect, test } from "vitest";
import { compileSkeleton, matchSkeleton, unquote } from "../../src/core/skeletons";

/** Promise: a value is read without the marks that a person, a program or a quoted message put around it. */

const match = (skeleton: string, text: string) => matchSkeleton(compileSkeleton(skeleton), text);

test("a quoted message may break before, behind and within its values", () => {
  const skeleton = "Authentication method '{usedMethod}' doesn't match requested method '{requestedMethod}'. Contact";
  const text =
    "Authentication method\n> 'X509, MultiFactor'\n>doesn't match requested method 'Password,\n> Sent'. Contact";
  expect(match(skeleton, text)?.facts).toEqual({
    usedMethod: "X509, MultiFactor",
    requestedMethod: "Password, Sent",
  });
});

test("a word that opens the sentence may stand before it as well", () => {
  const text = `I set up the Application in Azure, and read "Application 'x-1'(Payroll) is not set up for several"`;
  expect(match("Application '{appId}'\\({appName}\\) is not set up", text)?.facts).toEqual({
    appId: "x-1",
    appName: "Payroll",
  });
});

test("a value between backticks is one where the message breaks off", () => {
  const text = "The resource `https://x.contoso.com` is off";
  expect(match("The resource '{resourceId}' is disabled", text)?.facts).toEqual({
    resourceId: "https://x.contoso.com",
  });
});

test("a sample in angle brackets is whole", () => {
  const text = "The principal named http://<our org> was not found";
  expect(match("The principal named {resourceId} was not found", text)?.facts).toEqual({
    resourceId: "http://<our org>",
  });
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

describe("where the sentence goes on in other words", () => {
  test("a value in brackets or quotes is one", () => {
    expect(match("The app \\({appId}\\) is off", "The app (x) went")?.facts).toEqual({ appId: "x" });
    expect(match("The app ' {appId}' is off", "The app ' x' went")?.facts).toEqual({ appId: "x" });
  });

  test("words before a bracket are none", () => {
    expect(match("The app {appId} is off", "The app x (old) went")?.facts).toEqual({});
  });

  test("words that only end in a quote are none", () => {
    expect(match("The user's app {appId}' is off", "The user's app x' went")?.facts).toEqual({});
  });
});

test("a value that is quoted three times has no quote left", () => {
  expect(match("The app '{appId}' is off", "The app '''x''' is off")?.facts).toEqual({ appId: "x" });
});

test("a value before other quotes has no blank in front", () => {
  const found = match("App:{appName} in '{tenant}'.", "App: Payroll in 'x'.");
  expect(found?.facts).toEqual({ appName: "Payroll", tenant: "x" });
});

describe("a value without its quotes", () => {
  test.each([
    ["'x'", "x"],
    ["**x**", "x"],
    [" x ", "x"],
    ["' x '", " x "],
    ["   'x'   ", "x"],
    ["  „x“ ", "x"],
    ["« x »", "x"],
    ["«' x '»", " x "],
    ["  \n> > 'x'  \n> > ", "x"],
    ["\n> x\n>", "x"],
    ["x \n y", "x \n y"],
    ["a 'x' b", "a 'x' b"],
    ["'x' b", "x' b"],
  ])("%j is %j", (value, bare) => {
    expect(unquote(value)).toBe(bare);
  });
});
