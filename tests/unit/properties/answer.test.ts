import fc from "fast-check";
import { expect, test } from "vitest";
import type { ExplainedFinding } from "../../../src/core/explanation";
import { type Facts, factNames } from "../../../src/core/fact-names";
import { answerSighting, answerText } from "../../../src/rules/answer";
import { ruleSet, ruleStore } from "../support/rule-files";
import { assertProperty, propertyTimeout } from "./support/assert-property";
import { code, hostileText } from "./support/hostile-text";

/** Promise: whatever a message says, there is an answer to it, without a hole in it, and its links lead where we meant. */

const explained = [...ruleSet.full.map(({ rule }) => rule.code), ...ruleSet.brief.map((rule) => rule.code)];
const anyCode = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...explained) }, { weight: 1, arbitrary: code });
/** Braces of its own would look like a hole. */
const value = hostileText.map((text) => text.replace(/[{}]/g, ""));
const facts: fc.Arbitrary<Facts> = fc.dictionary(fc.constantFrom(...factNames), value, { maxKeys: 12 });

const trust = fc.constantFrom("microsoft", "pasted", "unconfirmed").map((kind) => ({ trust: kind }) as const);

const { links, portalHosts, bugsUrl } = ruleSet.directory;
const writtenAddresses = [
  bugsUrl,
  "https://login.microsoftonline.com/error",
  ...Object.values(links).flatMap((link) => link.url ?? []),
  ...Object.values(portalHosts).flatMap((names) => Object.values(names).map((name) => `https://${name}/`)),
  ...[...ruleSet.full.map(({ rule }) => rule), ...ruleSet.brief].flatMap((rule) =>
    (rule.sources ?? []).map(({ url }) => url),
  ),
];
/** Hosts that stand in our own files. */
const hosts: ReadonlySet<string> = new Set(writtenAddresses.map((address) => new URL(address).hostname));
const hole = new RegExp(`\\{(?:${factNames.join("|").replaceAll(".", "\\.")})\\}`);

function checkAnswer(finding: ExplainedFinding): void {
  const whole = JSON.stringify(finding);
  expect(whole).not.toMatch(hole);
  for (const [, url = ""] of whole.matchAll(/"url":"((?:[^"\\]|\\.)*)"/g)) {
    const { protocol, hostname } = new URL(JSON.parse(`"${url}"`));
    expect(protocol).toBe("https:");
    expect(hosts).toContain(hostname);
  }
  expect(finding.explanation.title).not.toEqual([]);
}

test("every text with a code has an answer", { timeout: propertyTimeout }, () =>
  assertProperty(
    fc.asyncProperty(anyCode, value, value, trust, fc.option(value), async (digits, before, after, origin, query) => {
      const url = query === null ? undefined : `https://login.microsoftonline.com/common/?${query}`;
      const findings = await answerText(ruleStore, `${before}\nAADSTS${digits}: ${after}`, origin, url);
      expect(findings.map((finding) => finding.code)).toContain(digits);
      expect(findings.filter(({ main }) => main)).toHaveLength(1);
      for (const finding of findings) checkAnswer(finding);
    }),
    100,
  ),
);

const pageUrl = fc
  .tuple(fc.constantFrom("login.microsoftonline.com", "app.contoso.com", "login.microsoftonline.us"), value)
  .map(([host, rest]) => `https://${host}/?${new URLSearchParams({ rest })}`);

test("every sighting with a code has an answer, whatever its facts", { timeout: propertyTimeout }, () =>
  assertProperty(
    fc.asyncProperty(anyCode, facts, value, pageUrl, async (digits, configFacts, text, url) => {
      const findings = await answerSighting(ruleStore, { url, configCode: digits, configFacts, text });
      expect(findings.map((finding) => finding.code)).toContain(digits);
      for (const finding of findings) checkAnswer(finding);
    }),
    100,
  ),
);
