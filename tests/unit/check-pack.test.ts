import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import packSchema from "../../rules/pack.schema.json";
import ruleSchema from "../../rules/rule.schema.json";
import { checkPack } from "../../src/rules/check-pack";
import { pack } from "./support/rule-pack";

/** Promise: a pack with a fault is refused, and the organisation is told where the fault is. */

const wrong: [string, unknown, string][] = [
  ["no codes", {}, "rulePack"],
  ["a code that is none", { codes: { AADSTS53003: { note: "Hello there" } } }, "rulePack.codes"],
  ["a field that is none", { codes: { "53003": { hint: "Hello there" } } }, "rulePack.codes.53003.hint"],
  ["a note that is no text", { codes: { "53003": { note: 7 } } }, "rulePack.codes.53003.note"],
  [
    "a cause without steps",
    { codes: { "53003": { causes: [{ id: "a", title: "Text", who: "user" }] } } },
    "rulePack.codes.53003.causes.0",
  ],
  [
    "somebody unknown",
    { codes: { "53003": { causes: [{ id: "a", title: "Text", who: "boss", fix: ["Text"] }] } } },
    "rulePack.codes.53003.causes.0.who",
  ],
  [
    "more trust without a check",
    { codes: { "53003": { causes: [{ id: "a", title: "Text", who: "user", fix: ["Text"], widens: "guest" }] } } },
    "rulePack.codes.53003.causes.0",
  ],
  [
    "evidence that isn't put into words",
    withCause({ when: { user: { guestUser: true } } }),
    "rulePack.codes.53003.causes.0",
  ],
  [
    "a list of reasons",
    withCause({ when: { any: [{ flow: "saml" }, { surface: "log" }] }, because: ["It is SAML", "It is a log"] }),
    "rulePack.codes.53003.causes.0.because",
  ],
  [
    "a shell that is none",
    withCause({ commands: [{ shell: "zsh", run: "az ad app list" }] }),
    "rulePack.codes.53003.causes.0.commands.0.shell",
  ],
];

/** What the schema cannot see. */
const forbidden: [string, unknown, string, string][] = [
  ["a fact that is none", withEvidence({ usr: { guestUser: true } }), "when", '"usr" is not a fact'],
  ["a predicate that is none", withEvidence({ user: { boss: true } }), "when", 'no predicate "boss"'],
  ["a pattern", withEvidence({ any: [{ appName: { matches: "(a+)+$" } }] }), "when", '"matches" is for built-in rules'],
  ["an argument of another kind", withEvidence({ scope: { words: null } }), "when", "words takes"],
  ["the same to rule it out", withCause({ rulesOut: { usr: "ann" } }), "rulesOut", '"usr" is not a fact'],
  ["a command that writes", withCommand("azure-cli", "az ad app delete --id {appId}"), "commands.0.run", "only read"],
  [
    "a command that hides its verb",
    withCommand("azure-cli", "az ad app 'delete' --id {appId}"),
    "commands.0.run",
    "only read",
  ],
  ["a management command", withCommand("kql", ".drop table SigninLogs"), "commands.0.run", "only read"],
  ["a command of another shell", withCommand("shell", "dsregcmd /status"), "commands.0.run", "built-in rules"],
  [
    "a value that is none in a command",
    withCommand("azure-cli", "az ad app show --id {app}"),
    "commands.0.run",
    "{app}",
  ],
];

function withCause(fields: object) {
  return { codes: { "53003": { causes: [{ id: "a", title: "Text", who: "user", fix: ["Text"], ...fields }] } } };
}
function withEvidence(when: object) {
  return withCause({ when, because: "Something points to it" });
}
function withCommand(shell: string, run: string) {
  return withCause({ commands: [{ shell, run }] });
}

describe("a pack is refused, and says where, with", () => {
  test.each(wrong)("%s", (_, raw, where) => {
    const { pack: read, problems } = checkPack(raw);
    expect(read.codes).toEqual({});
    expect(problems.map(({ name }) => name)).toContain(where);
    for (const { reason } of problems) expect(reason.length).toBeGreaterThan(10);
  });

  test.each(forbidden)("%s", (_, raw, path, reason) => {
    const { pack: read, problems } = checkPack(raw);
    expect(read.codes).toEqual({});
    expect(problems).toEqual([
      { name: `rulePack.codes.53003.causes.0.${path}`, reason: expect.stringContaining(reason) },
    ]);
  });

  test.each([
    ["a value that is none", "Ask {boss|somebody}", "{boss}"],
    ["a value without words", "Ask {appName}", "needs words"],
    ["a path of ours", "Open {go:devices}", "{go:…}"],
    ["a lone brace", "Ask } them", "brace"],
  ])("%s in a text", (_, note, reason) => {
    const { pack: read, problems } = checkPack({ codes: { "53003": pack.codes["53003"], "50105": { note } } });
    expect(read.codes).toEqual({});
    expect(problems).toEqual([{ name: "rulePack.codes.50105.note", reason: expect.stringContaining(reason) }]);
  });
});

test("the schema judges as the validator of the rules does", () => {
  const ajv = new Ajv({ allErrors: true });
  ajv.addSchema({ ...ruleSchema, $id: "rule.schema.json" });
  const validate = ajv.compile(packSchema);
  for (const [what, raw] of [["good", pack], ...wrong] as [string, unknown][]) {
    expect(checkPack(raw).problems.length === 0, what).toBe(validate(raw));
  }
});
