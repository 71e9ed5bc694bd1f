import { describe, expect, test } from "vitest";
import { fold, searchTerms } from "../../src/core/search-terms";

/** Promise: what a person types is cut as the index was, however it is spelled. */

describe("a name of a program is found by itself and by its parts", () => {
  test.each([
    ["InvalidClientSecret", ["invalidclientsecret", "invalid", "client", "secret"]],
    ["invalid_client", ["invalid_client", "invalid", "client"]],
    ["SAML2Message", ["saml2message", "saml2", "message"]],
    ["IDToken", ["idtoken", "id", "token"]],
    ["_claims_", ["claims"]],
  ])("%s", (name, terms) => {
    expect(searchTerms(name)).toEqual(terms);
  });

  test.each(["secret", "MFA", "oauth2", "v1"])("a word without parts once: %s", (word) => {
    expect(searchTerms(word)).toEqual([word.toLowerCase()]);
  });

  test("without the parts that say nothing", () => {
    expect(searchTerms("UserNotFound")).toEqual(["usernotfound", "user", "found"]);
  });
});

describe("words that say nothing about the error are left out", () => {
  test.each([
    "Why can't I get in?",
    "the error is still there, please help",
    "it doesn’t, and it didn`t",
    "Microsoft Entra (Azure AD, AAD) error: AADSTS",
    "we are not in this",
    " ,.;()\n",
    "",
    "\u0301 \u0301\u0302",
  ])("%j", (text) => {
    expect(searchTerms(text)).toEqual([]);
  });

  test("and the others stay, in their order, as often as they are said", () => {
    expect(searchTerms("Why is my secret expired? The secret's new!")).toEqual(["secret", "expired", "secrets", "new"]);
  });
});

describe("spelling makes no difference", () => {
  test.each([
    ["Überprüfung", "uberprufung"],
    ["réseau", "re\u0301seau"],
    ["Ｔｏｋｅｎ", "token"],
    ["tenant-wide", "tenant wide"],
    ["user's", "user’s"],
    ["ﬁle", "file"],
  ])("%s is %s", (one, other) => {
    expect(searchTerms(one)).toEqual(searchTerms(other));
    expect(searchTerms(one)).not.toEqual([]);
  });

  test("in other scripts either", () => {
    expect(searchTerms("パスワード 密码")).toEqual([fold("パスワード"), "密码"]);
    expect(fold("ÉCOLE")).toBe("ecole");
  });
});
