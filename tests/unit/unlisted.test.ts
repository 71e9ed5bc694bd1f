import { describe, expect, test } from "vitest";
import { explain as explainRule, type Knowledge } from "../../src/core/explain";
import type { ExplainedFinding } from "../../src/core/explanation";
import type { Finding } from "../../src/core/finding";
import { plain } from "../../src/core/rich-text";
import type { Family } from "../../src/core/rule";
import { answerPasted } from "./support/rule-files";

/** A code that nobody lists is answered with what is certain: its family, the OAuth words beside it, Microsoft's own page. */

async function explain(text: string): Promise<ExplainedFinding> {
  const [finding] = await answerPasted(text);
  if (!finding) throw new Error("no code found");
  return finding;
}

const told = (error: string, suberror: string, code = "9999999") =>
  explain(`{"error":"${error}","error_description":"AADSTS${code}: Something new.","suberror":"${suberror}"}`);

test("of a code whose number has a family the family is said, and that it is a likely reading", async () => {
  const { explanation } = await explain("AADSTS5001199: Something new.");
  expect(explanation.depth).toBe("family");
  expect(plain(explanation.title)).toContain("redirect address");
  expect(plain(explanation.user)).toContain("the likeliest meaning");
  expect(plain(explanation.user)).toContain("the app's developer");
});

test("of any other code nothing is claimed", async () => {
  const { explanation } = await explain("AADSTS9999999: Something new.");
  expect(explanation.depth).toBe("unknown");
  expect(explanation.stage).toBeUndefined();
  expect(plain(explanation.user)).toContain("nobody outside Microsoft can say");
  expect(plain(explanation.user)).toContain("your IT admin");
});

test("both lead to Microsoft's page for the code and to a report that carries it", async () => {
  for (const code of ["5001199", "9999999"]) {
    const { explanation, report } = await explain(`AADSTS${code}: The quota of 'Contoso' is used up.`);
    expect(explanation.links.map(({ url }) => url)).toEqual([`https://login.microsoftonline.com/error?code=${code}`]);
    expect(report?.title).toContain(code);
    expect(report?.body).not.toContain("Contoso");
  }
});

describe("the OAuth answer", () => {
  test("is said in words to the person", async () => {
    const { explanation } = await told("temporarily_unavailable", "");
    expect(plain(explanation.user)).toContain("too busy for a moment");
  });

  test("has the error first, then the suberror", async () => {
    const { explanation } = await told("invalid_grant", "user_password_expired");
    expect(explanation.answer.map(({ name }) => name)).toEqual(["invalid_grant", "user_password_expired"]);
  });

  test("stands beside a listed code too, and leaves the code's own words alone", async () => {
    const { explanation } = await told("invalid_grant", "bad_token", "700082");
    expect(explanation.answer).toHaveLength(2);
    expect(plain(explanation.user)).not.toContain(explanation.answer[1]?.meaning);
  });

  test("of a word that we don't know, or that every object has, is nothing", async () => {
    const { explanation } = await told("constructor", "next_big_thing");
    expect(explanation.answer).toEqual([]);
  });
});

describe("the whole of the answer", () => {
  const directory = { links: {}, paths: {}, portalHosts: {}, bugsUrl: "", versions: {} };
  const answer = (code: string, knowledge: Partial<Knowledge> = {}, error = "access_denied") => {
    const finding = { code, facts: { error }, origin: { trust: "pasted" } } as unknown as Finding;
    return explainRule(finding, undefined, { directory, ...knowledge });
  };
  const denied = { name: "access_denied", meaning: expect.stringContaining("Somebody said no") };
  const nobodyKnows =
    "This code isn't in any public list, so nobody outside Microsoft can say for certain what it means. ";
  const likely =
    "This very code isn't in any public list. What stands above is what the codes beside it mean, and so the likeliest meaning of this one. ";
  const saidNo = "Somebody said no: the person cancelled, or a rule doesn't let them through. ";
  const nothingMore = { causes: [], avoid: [], logs: [], sources: [], answer: [denied], ruleStatus: "inferred" };

  test("to a code without a family claims nothing", () => {
    expect(answer("9999999", { nearest: ["9999998"] })).toStrictEqual({
      ...nothingMore,
      code: "9999999",
      depth: "unknown",
      title: ["Microsoft Entra refused this sign-in"],
      who: ["home-admin"],
      retry: "later",
      note: [nobodyKnows, saidNo],
      user: [nobodyKnows, saidNo, "Try once more; if it comes back, send the details below to your IT admin."],
      related: ["9999998"],
      links: [{ title: "Microsoft's page for 9999999", url: "https://login.microsoftonline.com/error?code=9999999" }],
    });
  });

  const family: Family = {
    prefix: "50011",
    title: ["The redirect address is wrong"],
    stage: "request",
    who: ["app-owner"],
    see: "50011",
  };

  test("to a code with one says what the family means", () => {
    expect(answer("5001199", { family })).toStrictEqual({
      ...nothingMore,
      code: "5001199",
      depth: "family",
      title: ["The redirect address is wrong"],
      stage: "request",
      who: ["app-owner"],
      retry: "later",
      note: [likely, saidNo],
      user: [likely, saidNo, "Try once more; if it comes back, send the details below to the app's developer."],
      related: [],
      see: "50011",
      links: [expect.objectContaining({ title: "Microsoft's page for 5001199" })],
    });
  });

  test("to a neighbour's code says whose it is, and leads to no page of Microsoft Entra's", () => {
    const { see: _, ...rest } = family;
    const neighbour: Family = { ...rest, name: "Windows", who: ["device-admin" as never], isSignIn: false };
    const { note, links, ...others } = answer("0xCAA20004", { family: neighbour }, "");
    expect(note).toEqual([
      "We know of no public list with this very code. What stands above is all that its beginning says: Windows. ",
    ]);
    expect(links).toEqual([]);
    expect(others).not.toHaveProperty("stage");
    expect(others).not.toHaveProperty("see");
    expect(others.family).toStrictEqual({ name: "Windows", about: [] });
    expect(plain(others.user)).toContain("your IT admin");
  });
});
