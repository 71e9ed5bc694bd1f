import fc from "fast-check";
import { expect, test } from "vitest";
import { readable } from "../../../src/core/readable";
import { assertProperty, propertyTimeout } from "./support/assert-property";
import { code, hostileText } from "./support/hostile-text";

/** Promise: a message reads the same however often it was escaped on its way, and a text without escapes stays as it is. */

const layers: Record<string, (text: string) => string> = {
  json: (text) => JSON.stringify(text),
  url: (text) => `error_description=${encodeURIComponent(text)}`,
  html: (text) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`),
};

const sentence = fc
  .array(fc.constantFrom("The", "app", "'Payroll'", "asked\nfor", "mail,", "or", "(consent)", "ümlaut", "日本", "a/b"))
  .map((parts) => parts.join(" "));

test("a message comes back through any layers of escapes", { timeout: propertyTimeout }, () =>
  assertProperty(
    fc.property(
      code,
      sentence,
      fc.array(fc.constantFrom(...Object.keys(layers)), { maxLength: 4 }),
      (digits, words, names) => {
        const message = `AADSTS${digits}: ${words}\r\nTrace ID: 1`;
        const escaped = names.reduce((text, name) => layers[name]?.(text) ?? text, message);
        expect(readable(escaped)).toContain(message.replace("\r\n", "\n"));
      },
    ),
  ),
);

test("what is readable stays as it is", { timeout: propertyTimeout }, () =>
  assertProperty(
    fc.property(hostileText, (text) => {
      const read = readable(text);
      expect(readable(read)).toBe(read);
    }),
  ),
);
