import { describe, expect, test } from "vitest";
import { askedSelection, explainSelection } from "../../src/background/ask";
import { codeText, isCode } from "../../src/core/code-text";
import { findCodes } from "../../src/core/codes";
import { findAllCodes, findNeighbours, isNeighbour, readNeighbour } from "../../src/core/neighbours";
import { readQuery } from "../../src/core/query";
import { plain } from "../../src/core/rich-text";
import { search } from "../../src/core/search";
import { explainCode, lookUp } from "../../src/rules/look-up";
import { growth } from "./support/growth";
import { answerPasted, ruleSet, ruleStore } from "./support/rule-files";

/** Promise: codes that are met beside AADSTS codes are found under their own names, and never taken for AADSTS codes. */

const searched = { index: await ruleStore.index(), findWords: await ruleStore.words() };
const found = (text: string) => findNeighbours(text).map(({ code }) => code);

describe("a neighbour's code is found however it is written", () => {
  test.each([
    ["AADB2C90118: The user has forgotten their password.", ["AADB2C90118"]],
    ["aadb2c90091", ["AADB2C90091"]],
    ["#error=access_denied&error_description=AADB2C90118%3a+The+user", ["AADB2C90118"]],
    ["2026-06-16 09:26:36ZAADB2C90273: An invalid response", ["AADB2C90273"]],
    ["error.errorMessage.includes('AADB2C90118')", ["AADB2C90118"]],
    ["We couldn't sign you in. [CAA20004]", ["CAA20004"]],
    ["Error: 0xCAA2000C The request requires user interaction.", ["CAA2000C"]],
    ["0xcaa82ee7", ["CAA82EE7"]],
    ["Status: Response_Status.Status_InteractionRequired, Error code: 3399614467, Tag: 558133255", ["CAA20003"]],
    ["WAM_network_error_3400007680 WAM Error", ["CAA80000"]],
    ["errorCode: -895352829", ["CAA20003"]],
    ['"is_cached":1,"api_error_code":-895352829,"silent_code":0', ["CAA20003"]],
    ["LogTelemetryData:401 Key: api_error_code, Value: 3399614467", ["CAA20003"]],
    ["         Client ErrorCode : 0x801c03f2", ["0x801C03F2"]],
    ["DRS Discovery Test : FAIL [0x801c0021/0x80072ee2]", ["0x801C0021"]],
    ["Error 80180026: Something went wrong.", ["0x80180026"]],
    ["Auto MDM Enroll: Failed (Unknown Win32 Error code: 0x8018002b)", ["0x8018002B"]],
    ["Attempt Status : 0xc004844c", ["0xC004844C"]],
    ["CAA2000B and once more CAA2000B", ["CAA2000B", "CAA2000B"]],
    ["CAA2000B, CAA2000B", ["CAA2000B", "CAA2000B"]],
    ["CAA50021 comes before CAA2000B", ["CAA50021", "CAA2000B"]],
    ["Error 80180026, 0x801c03f2, CAA20004, AADB2C90118", ["0x80180026", "0x801C03F2", "CAA20004", "AADB2C90118"]],
  ])("%s", (text, codes) => {
    expect(found(text)).toEqual(codes);
    for (const { start, end } of findNeighbours(text)) expect(text.slice(start, end)).toMatch(/^[-\w]+$/);
  });
});

describe("what only looks like one gives nothing", () => {
  test.each([
    "Source commit: `caa50021ca34b4e5f187a5d85f9f9fe5115f2748`",
    "caa50021-34b4-4e5f-8187-a5d85f9f9fe5",
    "CAA50021-34B4-4E5F-8187-A5D85F9F9FE5",
    "Errors CAA50021, CAA2000B, M365 password loops",
    "CAA50021 CAA2000B",
    "CAA50021 and CAA2000B",
    "isAADB2C90118Error",
    "B2C_AADB2C90118",
    "AADB2C901180",
    "the colour #CAA20004A",
    "0x80070005",
    "0x8018",
    "Error code: 2147942405",
    "Order 3399614467",
    "CAA",
  ])("%s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  ["caa", undefined],
  ["caa2", "CAA2"],
  ["0xcaa2000b", "CAA2000B"],
  ["0x801", "0x801"],
  ["3399614467", "CAA20003"],
  ["33996144670", undefined],
  ["x3399614467", undefined],
])("%s, typed, is the beginning of %s", (word, name) => {
  expect(readNeighbour(word)).toBe(name);
});

test("the digits of a neighbour's code are no AADSTS code", async () => {
  for (const text of ["AADB2C90118: The user", "0xCAA20004", "Error code: CAA50021 Correlation ID: 1", "0x80180014"]) {
    expect(findCodes(text, { trustLabels: true })).toEqual([]);
    const findings = await answerPasted(text);
    expect(findings.length, text).toBeGreaterThan(0);
    for (const { code } of findings) expect(isNeighbour(code)).toBe(true);
  }
});

test("beside an AADSTS code a neighbour's is named, and never the main one", async () => {
  const event =
    "Error: 0xCAA2000C The request requires user interaction. Code: interaction_required Description: AADSTS50076: Due to a configuration change made by your administrator";
  expect((await answerPasted(event)).map(({ code, main }) => [code, main])).toEqual([
    ["50076", true],
    ["CAA2000C", false],
  ]);
  expect(findAllCodes(event).map(({ code }) => code)).toEqual(["CAA2000C", "50076"]);
});

describe("every listed code", () => {
  const rules = ruleSet.neighbours.flatMap(({ family, rules }) => rules.map((rule) => ({ family, rule })));

  test.each(["AADB2C90118", "CAA20004", "CAA50021", "CAA30194", "CAA70004", "0x801C03F2", "0x80180014", "0xC004844C"])(
    "%s is there",
    (code) => {
      expect(rules.some(({ rule }) => rule.code === code)).toBe(true);
    },
  );

  test("is explained under its own name and its family's, with a source that was opened", async () => {
    expect(rules.length).toBeGreaterThan(250);
    for (const { family, rule } of rules) {
      const finding = await explainCode(ruleStore, rule.code);
      expect(finding?.code).toBe(rule.code);
      expect(finding?.explanation.family?.name, rule.code).toBe(family.name);
      expect(plain(finding?.explanation.family?.about ?? []).length).toBeGreaterThan(40);
      expect(finding?.explanation.sources[0]?.checked, rule.code).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(JSON.stringify(finding), rule.code).not.toContain(`AADSTS${rule.code}`);
    }
  });
});

test("a code that no list has is named by its family, and nothing more is claimed", async () => {
  const [finding] = await answerPasted("AADB2C99998: Something new.");
  expect(finding?.explanation).toMatchObject({
    depth: "family",
    family: { name: "Azure AD B2C" },
    links: [],
    related: [],
  });
  expect(finding?.report?.title).toBe("AADB2C99998: no rule yet");
});

describe("looking one up", () => {
  const offered = (text: string) => search(readQuery(text), searched).map(({ code }) => code);

  test.each([
    ["aadb2c90118", "AADB2C90118"],
    ["AADB2C901", "AADB2C90107"],
    ["0xcaa20004", "CAA20004"],
    ["caa2000", "CAA20001"],
    ["Error code: CAA50021", "CAA50021"],
    ["3399614467", "CAA20003"],
    ["0x801c03ed", "0x801C03ED"],
    ["teams caa20004", "CAA20004"],
    ["Errors CAA50021, CAA2000B, M365 password loops", "CAA50021"],
    ["somebody chose cancel", "AADB2C90091"],
  ])("%s offers %s first", (text, code) => {
    expect(offered(text)[0]).toBe(code);
  });

  test("gives its explanation with the message's values", async () => {
    const text = "AADB2C90091: The user has cancelled.\r\nCorrelation ID: 7e8c3cf9-2fa7-47c7-8924-a1ea91137ba9";
    const { findings } = await lookUp(ruleStore, { text, origin: { trust: "pasted" } });
    expect(findings.map(({ code }) => code)).toEqual(["AADB2C90091"]);
    expect(findings[0]?.facts.correlationId).toBe("7e8c3cf9-2fa7-47c7-8924-a1ea91137ba9");
    expect(findings[0]?.request?.subject).toContain("AADB2C90091");
    expect(findings[0]?.bundle?.text).toMatch(/^AADB2C90091: /);
    expect(findings[0]?.adminLinks).toEqual([]);
  });

  test("by a selection is no guess", async () => {
    const { findings, note } = await explainSelection(
      ruleStore,
      askedSelection("CAA20004", "https://app.contoso.com/"),
    );
    expect(findings.map(({ code }) => code)).toEqual(["CAA20004"]);
    expect(note).toEqual({ what: "selection" });
  });
});

test("a message about a device speaks of the device, and no stage of a sign-in is claimed", async () => {
  const finding = await explainCode(ruleStore, "0x801C03F2");
  expect(finding?.request?.subject).toBe("Joining a device to Microsoft Entra (0x801C03F2)");
  expect(finding?.request?.body).toMatch(/^My device .*\n\nPlease look at my device\./);
  expect(finding?.explanation.stage).toBeUndefined();
});

test("a code's text is built in one way", () => {
  expect(["50011", "AADB2C90118", "CAA20004", "0x801C03F2"].map(codeText)).toEqual([
    "AADSTS50011",
    "AADB2C90118",
    "CAA20004",
    "0x801C03F2",
  ]);
  expect(["50011", "AADB2C90118", "CAA20004", "0x801C03F2"].every(isCode)).toBe(true);
  expect(["", "5001", "CAA2", "0x80070005", "caa20004", "__proto__"].some(isCode)).toBe(false);
});

test("time grows in step with the length of the text", () => {
  const unit = "CAA CAA2000B, CAA50021 error code: 33996 0xCAA AADB2C9 wam_wam_wam_ error ( -8953528 0x801C ";
  expect(growth((copies) => findNeighbours(unit.repeat(copies)), 2000, 20_000)).toBeLessThan(60);
});
