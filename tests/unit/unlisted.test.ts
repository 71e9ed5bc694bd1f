import { describe, expect, test } from "vitest";
import type { ExplainedFinding } from "../../src/core/explanation";
import { plain } from "../../src/core/rich-text";
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
