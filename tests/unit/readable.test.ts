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
  [
    "an address stays as its app wrote it",
    "URI 'https://a.example/a%20b+c%2Fd'",
    "URI 'https://a.example/a%20b+c%2Fd'",
  ],
  ["a line break and a tab in JSON", "AADSTS50011: a.\\n  Trace ID: x\\ty", "AADSTS50011: a.\n  Trace ID: x\ty"],
  ["a lone line break in JSON", '\\"AADSTS50011\\": a\\rb\\nc', '"AADSTS50011": a\nb\nc'],
  ["what JSON has for printers", '\\"AADSTS50011\\": a\\bb\\fc', '"AADSTS50011": abc'],
  ["nothing but characters by number", "AADSTS50011: \\u0027x\\u0027", "AADSTS50011: 'x'"],
  ["a Windows account stays", "AADSTS50011: CONTOSO\\nancy", "AADSTS50011: CONTOSO\\nancy"],
  ["a path with u stays", "AADSTS50011: C:\\u00xy", "AADSTS50011: C:\\u00xy"],
  ["characters by name in HTML", "&lt;x&gt; &apos;&nbsp;&AMP; &copy;", "<x> ' & &copy;"],
  ["plus signs behind a code", "AADSTS50011+The+app", "AADSTS50011 The app"],
  ["a blank behind a code", "AADSTS50011%20The%20app", "AADSTS50011 The app"],
  ["an answer without blanks", "error_description=AADSTS1%27x%27", "error_description=AADSTS1'x'"],
  ["a number of per cent stays", "error_description=100% of a%2", "error_description=100% of a%2"],
  ["broken escapes", "AADSTS50011%3a+%zz+%", "AADSTS50011: %zz %"],
])("%s", (_, escaped, plain) => {
  expect(readable(escaped)).toBe(plain);
});

test("what is readable already does not change again", () => {
  const once = readable('{\\"error_description\\":\\"AADSTS50126: a &amp;amp; b %25\\"}');
  expect(readable(once)).toBe(once);
});

test("six layers of escaping are undone, and a text made of layers doesn't hold anybody up", () => {
  const wrap = (text: string, layers: number): string =>
    layers === 0 ? text : JSON.stringify(wrap(text, layers - 1)).slice(1, -1);
  expect(readable(wrap('AADSTS50011: "x"', 6))).toBe('AADSTS50011: "x"');
  expect(readable(`AADSTS50011: ${"&amp;".replace("&", `&${"amp;".repeat(50)}`)}`)).toContain("amp;amp;");
});
