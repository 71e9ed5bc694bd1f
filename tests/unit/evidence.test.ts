import { expect, test } from "vitest";
import { evidenceFor, reasonsFor } from "../../src/core/evidence";

const facts = { redirectUri: "http://app.contoso.com/signin-oidc", user: "kim@contoso.com", text: "behind a proxy" };

test("names the values a condition holds on, with the predicate of each", () => {
  const condition = { redirectUri: { scheme: "http", loopback: false } };
  expect(evidenceFor(condition, facts)).toEqual([
    { fact: "redirectUri", predicate: "scheme", argument: "http" },
    { fact: "redirectUri", predicate: "loopback", argument: false },
  ]);
});

test("takes only the parts of `any` that hold, and nothing from `not` or the text as a whole", () => {
  const condition = {
    any: [{ redirectUri: { port: true } }, { user: { domain: false } }, { text: { contains: "proxy" } }],
    not: { user: { guestUser: true } },
  };
  expect(evidenceFor(condition, facts)).toEqual([{ fact: "user", predicate: "domain", argument: false }]);
});

test("gives nothing when the condition as a whole doesn't hold or can't be decided", () => {
  expect(evidenceFor({ redirectUri: { scheme: "http", port: true } }, facts)).toEqual([]);
  expect(evidenceFor({ redirectUri: { scheme: "http" }, tenant: "common" }, facts)).toEqual([]);
});

test("takes every part of `all`, each value of a plain condition, and nothing that is merely present", () => {
  const condition = { all: [{ user: "kim@contoso.com" }, { redirectUri: { present: true, port: false } }] };
  expect(evidenceFor(condition, facts)).toEqual([
    { fact: "user", predicate: "equals", argument: "kim@contoso.com" },
    { fact: "redirectUri", predicate: "port", argument: false },
  ]);
  expect(evidenceFor({ user: ["kim@contoso.com", "lee@contoso.com"] }, facts)).toEqual([
    { fact: "user", predicate: "equals", argument: ["kim@contoso.com", "lee@contoso.com"] },
  ]);
});

test("gives the sentences of the branches that hold; a single one stands for all of them", () => {
  const when = { any: [{ user: { guestUser: true } }, { redirectUri: { scheme: "http" } }] };
  const because = [["It is a guest"], ["It isn't encrypted"]];
  expect(reasonsFor(when, because, facts)).toEqual([["It isn't encrypted"]]);
  expect(reasonsFor(when, [["It is off"]], facts)).toEqual([["It is off"]]);
});
