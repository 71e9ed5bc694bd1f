import fc from "fast-check";
import { expect, test } from "vitest";
import { readConfig } from "../../../src/page/config-reader";
import { assertProperty, propertyTimeout, takesAMoment } from "./support/assert-property";
import { code, hostileText, pump, pumped } from "./support/hostile-text";

/** Promise: of the page's configuration only the named keys are read, whatever a script says, and nothing makes it fail. */

const ends = fc.constantFrom(";\n//]]>", ";", "", ";\n//]]> and more {", " ; var x = {};");

test("any script is read without a fault", { timeout: propertyTimeout }, () =>
  assertProperty(
    fc.property(hostileText, hostileText, (before, after) => {
      for (const script of [before, `${before}$Config=${after}`, `$Config={"a":"${before}",${after}}`]) {
        const config = readConfig(script);
        for (const value of Object.values(config?.facts ?? {})) expect(value).toBeTypeOf("string");
      }
    }),
  ),
);

test("the code and message of a configuration come out as they were written", { timeout: propertyTimeout }, () =>
  assertProperty(
    fc.property(code, hostileText, ends, fc.dictionary(fc.string(), fc.jsonValue()), (digits, other, end, more) => {
      const config = { ...more, unread: other, sErrorCode: digits, strServiceExceptionMessage: `AADSTS${digits}: No.` };
      const read = readConfig(`//<![CDATA[\n$Config=${JSON.stringify(config)}${end}`);
      expect(read).toMatchObject({ code: digits, message: `AADSTS${digits}: No.` });
    }),
  ),
);

/** Under keys that hold tokens, and under any others. */
const unreadKeys = fc.oneof(
  fc.constantFrom(
    "sFT",
    "sFTName",
    "sCtx",
    "canary",
    "apiCanary",
    "sRandomBlob",
    "urlPost",
    "__proto__",
    "constructor",
  ),
  fc.string(),
);
const readKeys = new Set([
  ..."correlationId sessionId sPOST_Username sAppName sDeviceId sDeviceState pgid sErrorCode iErrorCode".split(" "),
  ..."strServiceExceptionMessage sErrTxt strMainMessage".split(" "),
]);

test("what stands under other keys stays in the page", { timeout: propertyTimeout }, () =>
  assertProperty(
    fc.property(
      fc.uniqueArray(unreadKeys.filter((key) => !readKeys.has(key))),
      hostileText,
      ends,
      (keys, shown, end) => {
        const members = keys.map((key) => `${JSON.stringify(key)}:"flow-token-of-the-page"`);
        const script = `$Config={${[...members, `"sErrTxt":${JSON.stringify(shown)}`].join(",")}}${end}`;
        expect(JSON.stringify(readConfig(script) ?? {})).not.toContain("flow-token-of-the-page");
      },
    ),
  ),
);

test("a configuration of 500,000 characters takes a moment", { timeout: propertyTimeout }, () =>
  assertProperty(
    fc.property(pumped, (parts) => {
      const text = pump(parts, 500_000);
      const read = () => {
        readConfig(`$Config={${text}`);
        readConfig(`$Config={"strServiceExceptionMessage":${JSON.stringify(text)}}`);
      };
      expect(takesAMoment(read)).toBe(true);
    }),
    8,
  ),
);
