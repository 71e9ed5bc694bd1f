import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import packSchema from "../../rules/pack.schema.json";
import ruleSchema from "../../rules/rule.schema.json";
import type { ExplainedFinding } from "../../src/core/explanation";
import { plain } from "../../src/core/rich-text";
import type { Rule } from "../../src/core/rule";
import { applyPack } from "../../src/core/rule-pack";
import { noWishes, type Wishes } from "../../src/core/wishes";
import { answerText } from "../../src/rules/answer";
import { checkPack } from "../../src/rules/check-pack";
import { ruleStore } from "./support/rule-files";

/** Promise: what an organisation says stands in the explanation, a pack with a fault changes nothing, and nothing that it switched off is left. */

const pack = {
  codes: {
    "53003": {
      note: "Connect to the Contoso VPN first: https://vpn.contoso.com/start. Then sign in again.",
      causes: [
        {
          id: "no-vpn",
          title: "The VPN isn't connected",
          who: "user",
          fix: ["Connect it, then start {appName|the app} again."],
        },
      ],
    },
    "50105": { steps: { "not-assigned": ["Request access at https://access.contoso.com/?app={appId|app}"] } },
  },
};
const ids = "Correlation Id: 019f2847-08cc-4a1b-9f32-7c6d5e4f3a2b\nTimestamp: 2026-11-20T13:20:49Z";
const blocked = `AADSTS53003: Access has been blocked by Conditional Access policies.\nApp name: Payroll\nIP address: 203.0.113.7\n${ids}`;

async function explain(text: string, wishes: Partial<Wishes>): Promise<ExplainedFinding> {
  const store = { ...ruleStore, wishes: async () => ({ ...noWishes, ...wishes }) };
  const [finding] = await answerText(store, text, { trust: "pasted" });
  if (!finding) throw new Error("nothing was found");
  return finding;
}

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

describe("an organisation's pack", () => {
  const read = checkPack(pack).pack;

  test("puts its note on the finding, with an address that can be opened", async () => {
    const { organisation } = await explain(blocked, { pack: read, policy: { organisation: "Contoso" } });
    expect(organisation?.name).toBe("Contoso");
    expect(organisation?.note).toContainEqual({
      link: { title: "https://vpn.contoso.com/start", url: "https://vpn.contoso.com/start" },
      text: ["https://vpn.contoso.com/start"],
    });
    expect(plain(organisation?.note ?? [])).toContain("vpn.contoso.com/start. Then sign in");
  });

  test("says what it knows of a neighbour's code, too", async () => {
    const { pack: known, problems } = checkPack({ codes: { CAA20004: { note: "Ask the help desk for the form." } } });
    expect(problems).toEqual([]);
    const { organisation } = await explain("Error code: 0xCAA20004", { pack: known });
    expect(plain(organisation?.note ?? [])).toBe("Ask the help desk for the form.");
  });

  test("adds its cause, filled in, and keeps ours", async () => {
    const { explanation } = await explain(blocked, { pack: read });
    const built = await explain(blocked, {});
    expect(explanation.causes).toHaveLength(built.explanation.causes.length + 1);
    const added = explanation.causes.find(({ id }) => id === "no-vpn");
    expect(added?.fromOrganisation).toBe(true);
    expect(plain(added?.fix[0] ?? [])).toBe("Connect it, then start Payroll again.");
  });

  test("can leave ours out, or take the place of one", async () => {
    const entry = pack.codes["53003"];
    const only = checkPack({ codes: { "53003": { ...entry, onlyTheseCauses: true } } }).pack;
    expect((await explain(blocked, { pack: only })).explanation.causes.map(({ id }) => id)).toEqual(["no-vpn"]);
    const [first] = (await explain(blocked, {})).explanation.causes;
    const replaced = checkPack({ codes: { "53003": { causes: [{ ...entry.causes[0], id: first?.id }] } } }).pack;
    const { causes } = (await explain(blocked, { pack: replaced })).explanation;
    expect(plain(causes[0]?.title ?? [])).toBe("The VPN isn't connected");
    expect(causes.filter(({ id }) => id === first?.id)).toHaveLength(1);
  });

  const payroll = {
    id: "payroll-vpn",
    title: "Payroll is reached through the partner VPN",
    when: { appName: { equals: ["Payroll"] } },
    because: "The app is {appName|Payroll}",
    rulesOut: { surface: { equals: ["log"] } },
    who: "user",
    fix: ["Connect it."],
    commands: [{ shell: "azure-cli", run: "az ad sp show --id {appId}", shows: "Who may use {appName|the app}" }],
  };

  test("has its evidence weighed as ours is", async () => {
    const { when: _, because: __, rulesOut: ___, ...other } = payroll;
    const { pack: evident } = checkPack({ codes: { "53003": { causes: [{ ...other, id: "other" }, payroll] } } });
    const causesOf = async (text: string) => (await explain(text, { pack: evident })).explanation.causes;
    const [first, second] = await causesOf(blocked);
    expect([first?.id, second?.id]).toEqual(["payroll-vpn", "other"]);
    expect(plain(first?.because ?? [])).toBe("The app is Payroll");
    const elsewhere = await causesOf(blocked.replace("Payroll", "Travel"));
    expect(elsewhere[0]?.id).toBe("other");
    expect(elsewhere.find(({ id }) => id === "payroll-vpn")?.because).toBeUndefined();
  });

  test("keeps the evidence of a cause that it replaces, unless it brings its own", async () => {
    const builtIn = {
      code: "53003",
      causes: [{ id: "payroll-vpn", when: { host: "x" }, decisive: true, because: ["Old"] }],
    };
    const entryOf = (cause: object) => checkPack({ codes: { "53003": { causes: [cause] } } }).pack.codes["53003"];
    const { when: _, because: __, rulesOut: ___, ...plainCause } = payroll;
    const causeOf = (cause: object) => applyPack(builtIn as unknown as Rule, entryOf(cause)).causes[0];
    expect(causeOf(plainCause)).toMatchObject({ when: { host: "x" }, decisive: true, because: ["Old"] });
    expect(causeOf(payroll)).toMatchObject({ when: payroll.when });
    expect(causeOf(payroll)?.decisive).toBeUndefined();
  });

  test("has its commands filled as ours are, and none where the organisation wants none", async () => {
    const { pack: commanding } = checkPack({ codes: { "53003": { causes: [payroll] } } });
    const commandsOf = async (policy: Wishes["policy"]) =>
      (await explain(blocked, { pack: commanding, policy })).explanation.causes.find(({ id }) => id === "payroll-vpn")
        ?.commands;
    const [command] = (await commandsOf({})) ?? [];
    expect(command?.run).toBe("az ad sp show --id <application id>");
    expect(plain(command?.shows ?? [])).toBe("Who may use Payroll");
    expect(await commandsOf({ commands: false })).toEqual([]);
  });

  test("puts its steps before ours", async () => {
    const built = await explain("AADSTS50105: blocked", {});
    const { explanation } = await explain("AADSTS50105: blocked", { pack: read });
    const stepsOf = (causes: typeof explanation.causes) => causes.find(({ id }) => id === "not-assigned")?.fix.length;
    expect(stepsOf(explanation.causes)).toBe((stepsOf(built.explanation.causes) ?? Number.NaN) + 1);
  });

  test("says nothing about other codes", async () => {
    expect((await explain("AADSTS50076: MFA", { pack: read })).organisation).toBeUndefined();
  });
});

describe("what an organisation switched off", () => {
  test("is not in the finding", async () => {
    const built = await explain(blocked, {});
    expect(built).toMatchObject({ request: {}, bundle: {}, report: {} });
    expect(built.adminQueries).not.toEqual([]);
    const policy = { requests: false, bundles: false, issueLink: false, commands: false, hideDeveloperDetails: true };
    const finding = await explain(blocked, { policy });
    expect(Object.keys(finding)).not.toEqual(expect.arrayContaining(["request"]));
    expect(finding.bundle ?? finding.report).toBeUndefined();
    expect([...finding.adminQueries, ...finding.explanation.causes.flatMap(({ commands }) => commands)]).toEqual([]);
    expect(finding.audiences).toEqual(["user", "admin"]);
  });
});

describe("what a reader chose to share", () => {
  test("stands in message and bundle, and nothing else of them does", async () => {
    const hidden = await explain(blocked, {});
    expect(`${hidden.request?.body}${hidden.bundle?.text}`).not.toContain("203.0.113.7");
    const shown = await explain(blocked, { share: ["ipAddress"] });
    expect(shown.request?.body).toContain("IP address: 203.0.113.7");
    expect(shown.bundle?.text).toContain("IP address: 203.0.113.7");
    expect(shown.request?.leftOut).not.toContain("ipAddress");
  });
});

describe("the help desk", () => {
  const policy = { helpDesk: { name: "IT service" }, ticketUrl: "https://tickets.contoso.com/?t={title}&d={details}" };

  test("is named, with a ticket that has the bundle's values and nothing personal", async () => {
    const { organisation, explanation } = await explain(blocked, { policy });
    expect(organisation?.helpDesk).toEqual(policy.helpDesk);
    const { searchParams } = new URL(organisation?.ticket?.url ?? "");
    expect(searchParams.get("t")).toBe(plain(explanation.title));
    expect(searchParams.get("d")).toContain("019f2847-08cc-4a1b-9f32-7c6d5e4f3a2b");
    expect(searchParams.get("d")).not.toContain("203.0.113.7");
  });

  test("gets no ticket from a page that could have written the text itself", async () => {
    const store = { ...ruleStore, wishes: async () => ({ ...noWishes, policy }) };
    const [finding] = await answerText(store, blocked, { trust: "unconfirmed", host: "evil.example" });
    expect(finding?.organisation).toEqual({ helpDesk: policy.helpDesk });
  });
});
