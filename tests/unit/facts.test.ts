import { describe, expect, test } from "vitest";
import { type FactSources, readFacts } from "../../src/core/facts";
import { compileSkeleton } from "../../src/core/skeletons";

/** Promise: of all that speaks of a value, the message's own wording counts most and the sign-in address least. */

interface Sources extends Partial<Omit<FactSources, "skeletons">> {
  skeletons?: string[];
}
const read = (message: string, { skeletons = [], record = message, ...others }: Sources = {}) =>
  readFacts(message, { skeletons: skeletons.map(compileSkeleton), record, surroundings: message, ...others });

const [first = "", second = "", third = ""] = [1, 2, 3].map((digit) => `0000000${digit}-0000-4000-8000-000000000000`);
const address = (path: string) => `https://login.microsoftonline.com/${path}`;

describe("a value", () => {
  const url = address(`common/oauth2/authorize?client_id=${first}`);

  test("is taken from the address where nothing else names it", () => {
    expect(read("No.", { url }).appId).toBe(first);
  });

  test("is rather taken from the page's configuration", () => {
    expect(read("No.", { url, given: { appId: second } }).appId).toBe(second);
  });

  test("is rather taken from a label beside the message", () => {
    expect(read("No.", { url, given: { appId: second }, record: `App ID: ${third}` }).appId).toBe(third);
  });

  test("is rather taken from the wording", () => {
    const facts = read("The app 'orders' is off.", {
      skeletons: ["The app '{appId}' is off."],
      record: `App ID: ${third}`,
    });
    expect(facts.appId).toBe("orders");
  });

  test("is what the sentence that explains most of the message says it is", () => {
    const short = "tenant '{resourceId}' is off.";
    const long = "Resource '{resourceId}' of tenant '{tenant}' is off.";
    for (const skeletons of [
      [short, long],
      [long, short],
    ])
      expect(read("Resource 'orders' of tenant 'contoso' is off.", { skeletons })).toMatchObject({
        resourceId: "orders",
        tenant: "contoso",
      });
  });

  test("that the wording names as one thing isn't taken for another", () => {
    const skeletons = ["the application '{appName}' is off."];
    expect(read("the application 'Payroll' is off.").appId).toBe("Payroll");
    expect(read("the application 'Payroll' is off.", { skeletons })).toEqual({ appName: "Payroll" });
  });
});

test.each(["{EUII Hidden}", "{PII Hidden}", "EUII Hidden"])(
  "a name that the service keeps to itself is none: %s",
  (name) => {
    expect(read(`User account '${name}' does not exist in tenant 'Contoso'`)).toEqual({ tenant: "Contoso" });
  },
);

test("a blank that the log left unfilled is no value, and one in a message may be the app's own", () => {
  const sentence = "User account '{email}' from identity provider '{idp}' does not exist in tenant '{tenant}'";
  expect(read(sentence)).toEqual({ tenant: "{tenant}" });
  expect(read(sentence, { record: `Failure reason: ${sentence}` })).toEqual({ failureReason: sentence });
});

describe("the tenant", () => {
  test.each(["contoso.com", first])("may be that of the address: %s", (tenant) => {
    expect(read("No.", { url: address(`${tenant}/login`) }).tenant).toBe(tenant);
  });

  test("is no word that stands for every tenant", () => {
    expect(read("No.", { url: address("common/login") }).tenant).toBeUndefined();
  });

  test("is rather the one that the message names", () => {
    const facts = read("No user in tenant 'fabrikam.com'.", { url: address("contoso.com/login") });
    expect(facts.tenant).toBe("fabrikam.com");
  });
});

describe("the host and its cloud", () => {
  test.each([
    ["https://LOGIN.microsoftonline.us:443/common", "login.microsoftonline.us", "usgov"],
    ["http://app.example", "app.example", undefined],
    ["https://app.example?x=1", "app.example", undefined],
    ["https://login.microsoftonline.com:x@app.example/", "app.example", undefined],
    ["chrome-extension://abc/page.html", undefined, undefined],
    ["app.example", undefined, undefined],
  ])("of %s", (url, host, cloud) => {
    const facts = read("No.", { url });
    expect([facts.host, facts.cloud]).toEqual([host, cloud]);
  });
});
