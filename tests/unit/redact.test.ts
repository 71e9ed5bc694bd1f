import { expect, test } from "vitest";
import { redactFacts } from "../../src/core/redact";

/** Promise: of an address no more leaves than says which site it is; what leaves out nothing says nothing. */

test.each([
  ["myapp:callback?code=1", "myapp:…"],
  ["urn:ietf:wg:oauth:2.0:oob", "urn:…"],
  ["http://localhost:3000/signin", "http://localhost:3000/…"],
  ["https://app.contoso.com/", "https://app.contoso.com/"],
  ["https://app.contoso.com", "https://app.contoso.com"],
  ["https://app.contoso.com/a", "https://app.contoso.com/…"],
  ["https://intranet/a", "https://…"],
])("of the address %s only %s leaves", (address, left) => {
  expect(redactFacts({ redirectUri: address }).facts).toEqual({ redirectUri: left });
});

test("no address leaves nothing, and an empty value neither leaves nor is said to be left out", () => {
  expect(redactFacts({ redirectUri: "payroll" })).toEqual({ facts: {}, leftOut: ["redirectUri"] });
  expect(redactFacts({ appName: "" })).toEqual({ facts: {}, leftOut: [] });
});

test("what the reader chose to share leaves whole", () => {
  expect(redactFacts({ user: "kim@contoso.com", userId: "1" }, ["user"])).toEqual({
    facts: { user: "kim@contoso.com" },
    leftOut: ["userId"],
  });
});
