import fc from "fast-check";
import { expect, test } from "vitest";
import { type FactName, type Facts, factNames } from "../../../src/core/fact-names";
import { maskText, redactFacts } from "../../../src/core/redact";
import { assertProperty, propertyTimeout } from "./support/assert-property";
import { hostileText } from "./support/hostile-text";

/** Promise: no account, address of a computer or token leaves by a careless paste, whatever stands around it. */

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,10}$/);
const base64url = (minLength: number) =>
  fc.array(fc.constantFrom(..."ABCDEFGHabcdefgh0123456789_-"), { minLength, maxLength: 60 }).map((all) => all.join(""));

const mail = fc
  .tuple(fc.stringMatching(/^[A-Za-z0-9._+-]{1,20}$/), label, label)
  .map(([local, domain, top]) => `${local}@${domain}.${top}`);
const token = fc
  .tuple(base64url(10), base64url(10), base64url(10))
  .map(([head, body, signature]) => `eyJ${head}.${body}.${signature}`);
/** The address without a digit is nobody's. */
const ipv6 = fc.ipV6().filter((address) => address !== "::");
const personal = fc.oneof(mail, fc.ipV4(), ipv6, token);

const boundary = fc.constantFrom(" ", "\n", "'", '"', "(", "<", ">", ",", ";", "=", "“");

test("personal values are gone from any text", { timeout: propertyTimeout }, () =>
  assertProperty(
    fc.property(hostileText, boundary, personal, boundary, hostileText, (before, open, value, close, after) => {
      // The same value may stand in the text around by chance.
      fc.pre(!`${before}${open}${close}${after}`.includes(value));
      expect(maskText(`${before}${open}${value}${close}${after}`)).not.toContain(value);
    }),
  ),
);

test("masking a second time changes nothing", { timeout: propertyTimeout }, () =>
  assertProperty(
    fc.property(hostileText, fc.oneof(personal, fc.constant("")), hostileText, (before, value, after) => {
      const once = maskText(before + value + after);
      expect(maskText(once)).toBe(once);
    }),
  ),
);

const facts: fc.Arbitrary<Facts> = fc.dictionary(
  fc.constantFrom(...factNames),
  fc.oneof(
    hostileText,
    personal,
    fc.webUrl(),
    personal.map((value) => `https://contoso.com/${value}?u=${value}`),
  ),
);

test("facts are redacted for good, and what is missing or cut is named", { timeout: propertyTimeout }, () =>
  assertProperty(
    fc.property(facts, (all) => {
      const { facts: shared, leftOut } = redactFacts(all);
      expect(redactFacts(shared).facts).toEqual(shared);
      for (const name of Object.keys(all) as FactName[]) {
        if (all[name] !== "" && shared[name] !== all[name]) expect(leftOut).toContain(name);
      }
      for (const name of [
        "user",
        "userId",
        "servicePrincipalId",
        "ipAddress",
        "deviceId",
        "subject",
        "expectedSubject",
        "request.loginHint",
        "claims",
      ] as const) {
        expect(shared).not.toHaveProperty([name]);
      }
    }),
  ),
);
