import { describe, expect, test } from "vitest";
import { plain } from "../../src/core/rich-text";
import type { Rule } from "../../src/core/rule";
import { applyPack } from "../../src/core/rule-pack";
import type { Wishes } from "../../src/core/wishes";
import { checkPack } from "../../src/rules/check-pack";
import { blocked, explainWith, pack } from "./support/rule-pack";

/** Promise: what an organisation says about a code stands in its explanation, and nowhere else. */

describe("an organisation's pack", () => {
  const read = checkPack(pack).pack;

  test("puts its note on the finding, with an address that can be opened", async () => {
    const { organisation } = await explainWith(blocked, { pack: read, policy: { organisation: "Contoso" } });
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
    const { organisation } = await explainWith("Error code: 0xCAA20004", { pack: known });
    expect(plain(organisation?.note ?? [])).toBe("Ask the help desk for the form.");
  });

  test("adds its cause, filled in, and keeps ours", async () => {
    const { explanation } = await explainWith(blocked, { pack: read });
    const built = await explainWith(blocked, {});
    expect(explanation.causes).toHaveLength(built.explanation.causes.length + 1);
    const added = explanation.causes.find(({ id }) => id === "no-vpn");
    expect(added?.fromOrganisation).toBe(true);
    expect(plain(added?.fix[0] ?? [])).toBe("Connect it, then start Payroll again.");
  });

  test("leaves ours out only where it has some of its own", () => {
    const builtIn = { code: "53003", causes: [{ id: "one" }, { id: "two" }] } as unknown as Rule;
    const idsOf = (entry: object) => applyPack(builtIn, { onlyTheseCauses: true, ...entry }).causes.map(({ id }) => id);
    expect(idsOf({})).toEqual(["one", "two"]);
    expect(idsOf({ causes: [{ id: "two" }] })).toEqual(["two"]);
  });

  test("can leave ours out, or take the place of one", async () => {
    const entry = pack.codes["53003"];
    const only = checkPack({ codes: { "53003": { ...entry, onlyTheseCauses: true } } }).pack;
    expect((await explainWith(blocked, { pack: only })).explanation.causes.map(({ id }) => id)).toEqual(["no-vpn"]);
    const [first] = (await explainWith(blocked, {})).explanation.causes;
    const replaced = checkPack({ codes: { "53003": { causes: [{ ...entry.causes[0], id: first?.id }] } } }).pack;
    const { causes } = (await explainWith(blocked, { pack: replaced })).explanation;
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
    const causesOf = async (text: string) => (await explainWith(text, { pack: evident })).explanation.causes;
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
      causes: [{ id: "payroll-vpn", when: { host: "x" }, decisive: true, rulesOut: { host: "y" }, because: ["Old"] }],
    };
    const entryOf = (cause: object) => checkPack({ codes: { "53003": { causes: [cause] } } }).pack.codes["53003"];
    const { when: _, because: __, rulesOut: ___, ...plainCause } = payroll;
    const causeOf = (cause: object) => applyPack(builtIn as unknown as Rule, entryOf(cause)).causes[0];
    expect(causeOf(plainCause)).toMatchObject({
      when: { host: "x" },
      decisive: true,
      rulesOut: { host: "y" },
      because: ["Old"],
    });
    expect(causeOf({ ...plainCause, rulesOut: payroll.rulesOut })).not.toHaveProperty("when");
    expect(causeOf(payroll)).toMatchObject({ when: payroll.when });
    expect(causeOf(payroll)?.decisive).toBeUndefined();
  });

  test("has its commands filled as ours are, and none where the organisation wants none", async () => {
    const { pack: commanding } = checkPack({ codes: { "53003": { causes: [payroll] } } });
    const commandsOf = async (policy: Wishes["policy"]) =>
      (await explainWith(blocked, { pack: commanding, policy })).explanation.causes.find(
        ({ id }) => id === "payroll-vpn",
      )?.commands;
    const [command] = (await commandsOf({})) ?? [];
    expect(command?.run).toBe("az ad sp show --id <application id>");
    expect(plain(command?.shows ?? [])).toBe("Who may use Payroll");
    expect(await commandsOf({ commands: false })).toEqual([]);
  });

  test("puts its steps before ours", async () => {
    const built = await explainWith("AADSTS50105: blocked", {});
    const { explanation } = await explainWith("AADSTS50105: blocked", { pack: read });
    const stepsOf = (causes: typeof explanation.causes) => causes.find(({ id }) => id === "not-assigned")?.fix.length;
    expect(stepsOf(explanation.causes)).toBe((stepsOf(built.explanation.causes) ?? Number.NaN) + 1);
  });

  test("says nothing about other codes", async () => {
    expect((await explainWith("AADSTS50076: MFA", { pack: read })).organisation).toBeUndefined();
  });
});
