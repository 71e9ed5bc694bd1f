import fc from "fast-check";
import { expect, test } from "vitest";
import { findCodes, mayHaveCode } from "../../../src/core/codes";
import { assertProperty, propertyTimeout } from "./support/assert-property";
import { code, hostileText } from "./support/hostile-text";

/** Promise: whatever a page says, a code found is one that stands there, once, where it is said to stand. */

const options = fc.record({ trustLabels: fc.boolean() });

test("a hit is the code that stands at its place, and no place is hit twice", { timeout: propertyTimeout }, () =>
  assertProperty(
    fc.property(hostileText, options, (text, how) => {
      let last = -1;
      for (const hit of findCodes(text, how)) {
        expect(hit.code).toMatch(/^\d{5,7}$/);
        expect(text.slice(hit.start, hit.end)).toBe(hit.code);
        expect(hit.start).toBeGreaterThan(last);
        last = hit.start;
      }
    }),
  ),
);

test("a code that stands by itself is found in any text", { timeout: propertyTimeout }, () =>
  assertProperty(
    fc.property(hostileText, code, hostileText, (before, digits, after) => {
      const text = `${before} AADSTS${digits} ${after}`;
      expect(mayHaveCode(text)).toBe(true);
      expect(findCodes(text)).toContainEqual(expect.objectContaining({ code: digits, start: before.length + 7 }));
    }),
  ),
);
