import fc from "fast-check";

/** Texts made of the service's own words, its ways of escaping and what confuses a reader, in any order. */

const words = [
  [
    "AADSTS",
    "aadsts",
    "AADSTS50011: ",
    "AADSTS90002",
    "AADSTS7000215:",
    "AADSTS error code ",
    "isAADSTS50173Error",
    "sts",
  ],
  ['error_codes":[', "[50011,70002]", "error?code=", "error%3fcode%3d50058", "https://login.microsoftonline.com/"],
  [
    "Sign-in error code",
    "Error Code: ",
    "Fehlercode",
    "エラー コード",
    "错误代码",
    'resultType":"',
    "Failure\n",
    "50126",
    "0",
  ],
  [
    "Trace ID: ",
    "Correlation ID: ",
    "correlation_id",
    "Timestamp: ",
    "Request Id",
    "\ntrace id",
    "user account ",
    "Status",
  ],
  [
    "ip address",
    "IP-Adresse: ",
    "app name",
    "Policy name\t",
    "device platform:\n",
    '"appDisplayName":"',
    '"claims":\'',
  ],
  ["The redirect URI '", "' specified in the request does not match", "configured for the application '", "'."],
  [
    "application with identifier '",
    "' was not found in the directory '",
    "User account '",
    "' from identity provider '",
  ],
  [
    "0d9c74ce-0d58-40aa-9614-8e62f7909738",
    "2026-06-16 09:26:36Z",
    "6/16/2026, 9:26:36 AM",
    "203.0.113.42",
    "2001:db8::1",
  ],
  ["jane.doe@contoso.com", "jane_contoso.com#EXT#@fabrikam.onmicrosoft.com", "eyJ0eXAiOiJKV1QifQ.eyJhdWQiOiIwIn0.c2ln"],
  ["$Config={", "//]]>", '"sErrorCode":"50011"', '"strServiceExceptionMessage":"', "}", "{", "[", "]", ";"],
  [
    '\\"',
    "\\n",
    "\\r\\n",
    "\\u00a0",
    "\\\\",
    "\\u003c",
    "%0d%0a",
    "%2520",
    "%3a",
    "%zz",
    "+",
    "&amp;",
    "&quot;",
    "&#x27;",
    "&#0;",
  ],
  [
    "'",
    '"',
    "“",
    "”",
    "‘",
    "’",
    "«",
    "»",
    "`",
    "**",
    "(",
    ")",
    "（",
    "）",
    ":",
    "：",
    "=",
    "|",
    ",",
    ".",
    "。",
    "-",
    "_",
  ],
  [
    " ",
    "\t",
    "\n",
    "\r\n",
    "\u00a0",
    "\u200b",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\u0000",
    "\ud800",
    "\ue000",
    ">",
    "<b>",
    "</td>",
  ],
].flat();

const fragment = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 99_999_999 }).map(String) },
);

/** A text of up to some hundred fragments. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fragment,
      fc.tuple(fragment, fc.integer({ min: 2, max: 12 })).map(([part, times]) => part.repeat(times)),
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(""));

/** A text that says a few fragments over and over: what makes a slow pattern slow. Kept in pieces, to be read in a report. */
export interface Pumped {
  before: string;
  unit: string;
  after: string;
}

export const pumped: fc.Arbitrary<Pumped> = fc.record({
  before: hostileText,
  unit: fc.array(fragment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("") || " "),
  after: hostileText,
});

/** The text with its unit repeated to `length` UTF-16 units. */
export const pump = ({ before, unit, after }: Pumped, length: number): string =>
  before + unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + after;

/** A code as the service numbers them. */
export const code: fc.Arbitrary<string> = fc.integer({ min: 10_000, max: 9_999_999 }).map(String);
