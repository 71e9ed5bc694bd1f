import { expect, test } from "vitest";
import { readable } from "../../src/core/readable";

test.each([
  [
    "plain text stays",
    "redirect URI 'http://a.example/?a=1&b=2' + more",
    "redirect URI 'http://a.example/?a=1&b=2' + more",
  ],
  ["JSON", '"AADSTS50126: Invalid.\\r\\nTrace ID: x"', '"AADSTS50126: Invalid.\nTrace ID: x"'],
  ["JSON in JSON", '\\"AADSTS50076: use \\\\\\"x\\\\\\"\\\\r\\\\nTrace', '"AADSTS50076: use "x"\nTrace'],
  [
    "URL",
    "error_description=AADSTS65004%3a+The+user%0d%0aTrace+ID%3a+x",
    "error_description=AADSTS65004: The user\nTrace ID: x",
  ],
  [
    "a blank before a time of day",
    "error_description=AADSTS1%3a+a&Timestamp:+2021-03-04+14:39:43Z",
    "error_description=AADSTS1: a&Timestamp: 2021-03-04 14:39:43Z",
  ],
  [
    "a time with an offset",
    "error_description=a+b 2021-03-04T14:39:43+02:00",
    "error_description=a b 2021-03-04T14:39:43+02:00",
  ],
  ["HTML", "AADSTS50011: &#x27;https://a.example/?x&amp;y&#39; &quot;", "AADSTS50011: 'https://a.example/?x&y' \""],
  ["no-break space and zero-width characters", "AADSTS\u200b50011:\u00a0The", "AADSTS50011: The"],
  ["a Windows account is not an escape", "user 'CONTOSO\\nancy'", "user 'CONTOSO\\nancy'"],
  ["a line break of old", "AADSTS50011: a\rTrace ID: x", "AADSTS50011: a\nTrace ID: x"],
  ["characters by number in JSON", '\\"AADSTS50011: \\u0027x\\u0027\\"', "\"AADSTS50011: 'x'\""],
  ["a character of several bytes", "error_description=AADSTS1%3a+%C3%A4", "error_description=AADSTS1: ä"],
  [
    "a time with fractions and an offset",
    "error_description=a+b 2021-03-04T14:39:43.123+02:00",
    "error_description=a b 2021-03-04T14:39:43.123+02:00",
  ],
  ["characters by number in HTML", "&#65;&#x42;&#1114111;", "AB\u{10ffff}"],
  ["numbers of no character", "&#0; &#1114112;", "&#0; &#1114112;"],
  ["broken escapes", "AADSTS50011%3a+%zz+%", "AADSTS50011: %zz %"],
])("%s", (_, escaped, plain) => {
  expect(readable(escaped)).toBe(plain);
});

test("what is readable already does not change again", () => {
  const once = readable('{\\"error_description\\":\\"AADSTS50126: a &amp;amp; b %25\\"}');
  expect(readable(once)).toBe(once);
});
