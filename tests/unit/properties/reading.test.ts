import fc from "fast-check";
import { expect, test } from "vitest";
import { findCodes } from "../../../src/core/codes";
import { factNames } from "../../../src/core/fact-names";
import { readFacts } from "../../../src/core/facts";
import { readLabels } from "../../../src/core/labels";
import { readPhrases } from "../../../src/core/phrases";
import { readable } from "../../../src/core/readable";
import { compileSkeleton, matchSkeleton, type Skeleton } from "../../../src/core/skeletons";
import { ruleSet } from "../support/rule-files";
import { assertProperty, propertyTimeout, takesAMoment } from "./support/assert-property";
import { hostileText, pump, pumped } from "./support/hostile-text";

/** Promise: no message can make reading fail or take long. */

const skeletons = ruleSet.full.flatMap(({ rule }) => (rule.messages ?? []).map(compileSkeleton));
const skeleton = fc.constantFrom(...skeletons);

const sourcesOf = (text: string, known: Skeleton[], url?: string) => ({
  skeletons: known,
  record: text,
  surroundings: text,
  ...(url === undefined ? {} : { url }),
});

const names: ReadonlySet<string> = new Set(factNames);

test("facts are texts under known names, and none is empty", { timeout: propertyTimeout }, () =>
  assertProperty(
    fc.property(hostileText, fc.array(skeleton, { maxLength: 3 }), fc.option(hostileText), (text, known, url) => {
      const address = url === null ? undefined : `https://login.microsoftonline.com/${url}`;
      for (const [name, value] of Object.entries(readFacts(text, sourcesOf(text, known, address)))) {
        expect(names).toContain(name);
        expect(value).toBeTypeOf("string");
        expect(value, name).not.toBe("");
      }
    }),
  ),
);

test("a sentence of the service gives what stands in its holes", { timeout: propertyTimeout }, () =>
  assertProperty(
    fc.property(fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9/:-]{0,40}[a-zA-Z0-9]$/), hostileText, (value, after) => {
      const wording = compileSkeleton("The app sent '{redirectUri}' for the tenant '{tenant}'.");
      const match = matchSkeleton(wording, `The app sent '${value}' for the tenant '${value}x'. ${after}`);
      expect(match).toMatchObject({ complete: true, facts: { redirectUri: value, tenant: `${value}x` } });
    }),
  ),
);

test("values read by a skeleton stand in the message", { timeout: propertyTimeout }, () =>
  assertProperty(
    fc.property(hostileText, skeleton, hostileText, (before, known, after) => {
      const message = before + known.source.replace(/[[\]()|\\]/g, "") + after;
      for (const value of Object.values(matchSkeleton(known, message)?.facts ?? {})) expect(message).toContain(value);
    }),
  ),
);

const readers: [string, (text: string) => unknown][] = [
  ["codes", (text) => [findCodes(text), findCodes(text, { trustLabels: true })]],
  ["escapes", readable],
  ["labels", readLabels],
  ["phrases", readPhrases],
  ["skeletons", (text) => skeletons.slice(0, 50).map((known) => matchSkeleton(known, text))],
  ["facts", (text) => readFacts(text, sourcesOf(text, skeletons.slice(0, 3), `https://app.example/?${text}`))],
];

test.each(readers)("reading %s of 100,000 characters takes a moment", { timeout: propertyTimeout }, (_, read) =>
  assertProperty(
    fc.property(pumped, (parts) => {
      const text = pump(parts, 100_000);
      expect(takesAMoment(() => read(text))).toBe(true);
    }),
    12,
  ),
);
