import { expect, test } from "vitest";
import { saidWords } from "../../src/core/said-words";

const text = "com.microsoft.aad.msal4j.MsalServiceException: AADSTS7000218 behind a Proxy, see the bookmarked page";

test("quotes the words that a condition found, as they stand in the message and whole", () => {
  expect(saidWords({ text: { contains: ["bookmark", "MSAL4J"] } }, { text })).toEqual(["bookmarked", "msal4j"]);
  expect(saidWords({ text: { mentions: ["proxy"] } }, { text })).toEqual(["Proxy"]);
  expect(saidWords({ text: { matches: "behind\\s+a" } }, { text })).toEqual(["behind a"]);
});

test("quotes only what holds: of alternatives those that were found, of exclusions none", () => {
  const condition = {
    any: [{ text: { contains: "device code" } }, { text: { mentions: "proxy" } }, { appId: { guid: true } }],
    not: { text: { contains: "azure cli" } },
  };
  expect(saidWords(condition, { text })).toEqual(["Proxy"]);
  expect(saidWords({ ...condition, user: { guestUser: true } }, { text })).toEqual([]);
});

test("quotes nothing twice, nothing long, no more than three, and nothing that begins with a sign", () => {
  const proxy = { text: { contains: ["proxy", "PROXY", "Proxy"] } };
  expect(saidWords(proxy, { text })).toEqual(["Proxy"]);
  expect(saidWords({ text: { contains: ["proxy", "a proxy", "behind a"] } }, { text })).toEqual([
    "a Proxy",
    "behind a",
  ]);
  expect(saidWords({ text: { matches: "AADSTS.*page" } }, { text })).toEqual([]);
  expect(saidWords({ text: { contains: ["com", "aad", "the", "see", "page"] } }, { text })).toHaveLength(3);
  expect(saidWords({ text: { contains: ".aad." } }, { text })).toEqual(["microsoft.aad.msal4j"]);
  expect(saidWords({ text: { contains: "proxy" } }, { text: `my${"very".repeat(20)}longproxy` })).toEqual([]);
  expect(saidWords({ text: { matches: "[/<].*" } }, { text: "</script>" })).toEqual([]);
});

test("quotes the message, and no other value that has the same words", () => {
  expect(saidWords({ user: { contains: "proxy" } }, { text, user: "proxy@contoso.com" })).toEqual([]);
  expect(saidWords({ text: { present: true } }, { text })).toEqual([]);
});

test("quotes of several words those that the message has, at its beginning and its end too", () => {
  expect(saidWords({ text: { contains: ["com", "vpn", "bookmarked page"] } }, { text })).toEqual([
    "com",
    "bookmarked page",
  ]);
});

test("quotes words on one line, without the blanks around them", () => {
  expect(saidWords({ text: { matches: "behind\\s+a" } }, { text: "stands behind\n  a wall" })).toEqual(["behind a"]);
  expect(saidWords({ text: { matches: "proxy\\s" } }, { text: "a proxy (Squid)" })).toEqual(["proxy"]);
});

test("quotes a word of forty letters whole, and of a longer one no part", () => {
  const proxy = { text: { contains: "proxy" } };
  const longest = `proxy${"s".repeat(35)}`;
  expect(saidWords(proxy, { text: `the ${longest}!` })).toEqual([longest]);
  expect(saidWords(proxy, { text: `the ${longest}s!` })).toEqual([]);
});
