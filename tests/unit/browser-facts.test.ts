import { expect, test } from "vitest";
import type { Facts } from "../../src/core/fact-names";
import type { Sighting } from "../../src/core/sighting";
import { answerSighting } from "../../src/rules/answer";
import { ruleStore } from "./support/rule-files";

/** What the browser says of itself is evidence, a page cannot say it, and a private window is never advice. */

const sighting: Sighting = {
  url: "https://notes.contoso.com/",
  configFacts: {},
  text: "login_required: AADSTS50058: A silent sign-in request was sent but no user is signed in.",
};

async function firstCause(known: Facts, changes: Partial<Sighting> = {}): Promise<string | undefined> {
  const [finding] = await answerSighting(ruleStore, { ...sighting, ...changes }, known);
  return finding?.explanation.causes[0]?.id;
}

test.each([
  [{ browser: "firefox", privateWindow: "false" }, "third-party-cookies"],
  [{ browser: "chromium", privateWindow: "true" }, "third-party-cookies"],
  [{ browser: "chromium", privateWindow: "false" }, "no-session"],
  [{}, "third-party-cookies"],
])("a silent sign-in that fails in %o: %s", async (known, cause) => {
  expect(await firstCause(known)).toBe(cause);
});

test("an answer in the address came by a full page, where no cookies are held back", async () => {
  const url =
    "https://notes.contoso.com/#error=login_required&error_description=AADSTS50058%3a+A+silent+sign-in+request+was+sent";
  expect(await firstCause({ browser: "firefox", privateWindow: "true" }, { url, text: "" })).not.toBe(
    "third-party-cookies",
  );
});

test("what a page says of the browser does not count against the browser's own word", async () => {
  const configFacts: Facts = { browser: "firefox", privateWindow: "true" };
  expect(await firstCause({ browser: "chromium", privateWindow: "false" }, { configFacts })).toBe("no-session");
});

test("nobody is told to try a private window", async () => {
  const [finding] = await answerSighting(ruleStore, sighting, { privateWindow: "true" });
  expect(JSON.stringify(finding?.explanation)).not.toMatch(/\b(?:use|open|try)\b[^.]{0,30}private window/i);
});
