import { expect, test } from "vitest";
import { covers, hostOf, patternOf } from "../../src/core/match-pattern";

/** Promise: a site is compared as an address, never as a piece of text. */

test.each([
  ["https://login.microsoftonline.com/*", "https://login.microsoftonline.com/x", true],
  ["https://login.microsoftonline.com/*", "https://login.microsoftonline.com.evil.example/", false],
  ["https://login.microsoftonline.com/*", "https://evil.example/login.microsoftonline.com/", false],
  ["https://login.microsoftonline.com/*", "http://login.microsoftonline.com/", false],
  ["https://login.microsoftonline.com/*", "https://evil-login.microsoftonline.com/", false],
  ["https://login.microsoftonline.com/*", "https://evil.login.microsoftonline.com/", false],
  ["http://localhost/*", "http://localhost:8080/x", true],
  ["<all_urls>", "https://login.microsoftonline.com/", false],
  ["https://*.portal.azure.net/*", "https://sandbox-1.reactblade.portal.azure.net/", true],
  ["https://*.portal.azure.net/*", "https://portal.azure.net/", true],
  ["https://*.portal.azure.net/*", "https://evilportal.azure.net/", false],
])("%s covers %s: %s", (pattern, url, covered) => {
  expect(covers(pattern, new URL(url))).toBe(covered);
});

test("a pattern names the site without its port, for browsers refuse one", () => {
  expect(patternOf(new URL("https://login.microsoftonline.com:8443/a?b#c"))).toBe(
    "https://login.microsoftonline.com/*",
  );
});

test.each([
  ["https://login.microsoftonline.com/*", "login.microsoftonline.com"],
  ["https://*.portal.azure.net/*", "*.portal.azure.net"],
])("the host of %s is %s", (pattern, host) => {
  expect(hostOf(pattern)).toBe(host);
});
