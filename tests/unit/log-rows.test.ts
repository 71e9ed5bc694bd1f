import { describe, expect, test } from "vitest";
import { readLogRows } from "../../src/core/log-rows";
import { growth } from "./support/growth";

/** Promise: exported and copied sign-in logs are counted right, in every form, also where they break off. */

const head = ["Date (UTC)", "Request ID", "User", "Application", "Status", "Sign-in error code", "Failure reason"];
const rows = [
  ["2026-11-20T08:00:00Z", "r1", "Ann", "Payroll", "Failure", "50126", "Wrong password, or\nuser name"],
  ["2026-11-20T08:01:00Z", "r2", "Bob", "Payroll", "Success", "0", ""],
  ["2026-11-20T08:02:00Z", "r3", 'Cy "C" Day', "Payroll", "Failure", "53003", "Blocked"],
  ["2026-11-20T08:03:00Z", "r4", "Ann", "Payroll", "Failure", "50126", "Wrong password, or\nuser name"],
  ["2026-11-20T08:04:00Z", "r5", "Dee", "Travel", "Failure", "53003", "Blocked"],
  ["2026-11-20T08:05:00Z", "r6", "Ann", "Travel", "Failure", "50126", "Wrong password, or\nuser name"],
];
const counted = {
  rows: 6,
  successes: 1,
  counts: [
    ["50126", 3],
    ["53003", 2],
  ],
};

const countsOf = (text: string) => {
  const log = readLogRows(text);
  return (
    log && { rows: log.rows, successes: log.successes, counts: log.groups.map(({ code, count }) => [code, count]) }
  );
};

const csv = (delimiter: string) =>
  [head, ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join("\r\n");
const plainTable = (delimiter: string) =>
  [head, ...rows].map((row) => row.map((cell) => cell.replace("\n", " ") || "-").join(delimiter)).join("\n");

const records = rows.map(([createdDateTime, id, userDisplayName, appDisplayName, , errorCode, failureReason]) => ({
  createdDateTime,
  id,
  userDisplayName,
  appDisplayName,
  status: { errorCode: Number(errorCode), failureReason },
  appliedConditionalAccessPolicies: [],
}));

describe("rows are counted by code", () => {
  test.each([
    ["CSV", csv(",")],
    ["CSV of Excel's other half", csv(";")],
    ["CSV with a byte order mark", `\ufeff${csv(",")}`],
    ["CSV with the line breaks of old", csv(",").replaceAll("\r\n", "\r")],
    ["CSV with blanks in its quotes", csv(",").replace(/"(\d+)"/g, '" $1 "')],
    ["CSV with braces in a title", `Export {1} of [all]\r\n${csv(",")}`],
    ["a copied table", plainTable("\t")],
    ["a table under a title", `Sign-ins of the last day\n\n${plainTable("\t")}`],
    [
      "Markdown",
      plainTable(" | ")
        .replace(/^(.*)$/gm, "| $1 |")
        .replace("\n", `\n|${"---|".repeat(7)}\n`),
    ],
    ["columns of a console", plainTable("   ")],
    ["a JSON array", JSON.stringify(records, null, 2)],
    ["Microsoft Graph's answer", JSON.stringify({ "@odata.context": "https://graph.microsoft.com/…", value: records })],
    ["JSON lines", records.map((record) => JSON.stringify(record)).join("\n")],
    ["JSON with blanks in front", `\n  ${JSON.stringify(records)}`],
    [
      "a workspace's rows",
      JSON.stringify(records.map(({ status, ...row }) => ({ ...row, ResultType: String(status.errorCode) }))),
    ],
  ])("%s", (_, text) => {
    expect(countsOf(text)).toEqual(counted);
  });
});

test.each([
  ["a JSON array", JSON.stringify(records).slice(0, -40)],
  ["CSV", csv(",").slice(0, -60)],
])("%s that breaks off is counted up to there", (_, text) => {
  expect(countsOf(text)).toEqual({
    rows: 5,
    successes: 1,
    counts: [
      ["50126", 2],
      ["53003", 2],
    ],
  });
});

test("a group says what all its rows say, and nothing that only some do", () => {
  const [wrong, blocked] = readLogRows(csv(","))?.groups ?? [];
  expect(wrong?.text.split("\n")).toEqual(expect.arrayContaining(["Sign-in error code: 50126", "User: Ann"]));
  expect(wrong?.text).not.toMatch(/r1|r4|Payroll|Travel/);
  expect(blocked?.text).toContain("Failure reason: Blocked");
  expect(blocked?.text).not.toContain("User:");
});

test("the code that is met most often comes first, with what all its rows say", () => {
  const table = "ResultType\tUser\tCity\n53003\tAnn\t\n50126\t Bob \t\n50126\tBob\tRome\n00000\tAnn\tRome";
  expect(readLogRows(table)).toEqual({
    rows: 4,
    successes: 1,
    groups: [
      { code: "50126", count: 2, text: "Sign-in error code: 50126\nResultType: 50126\nUser: Bob" },
      { code: "53003", count: 1, text: "Sign-in error code: 53003\nResultType: 53003\nUser: Ann" },
    ],
  });
});

test("a record in JSON says what stands in it, its code by its name alone", () => {
  const rowsOf = (user: string) => ({ id: "12345", user, errorCode: 50126 });
  expect(readLogRows(JSON.stringify([rowsOf("Ann"), rowsOf("Bob")]))?.groups).toEqual([
    { code: "50126", count: 2, text: 'Sign-in error code: 50126\n"id": "12345"\n"errorCode": "50126"' },
  ]);
});

test("a cell that has more than a code is none", () => {
  for (const cell of ["50126 x", "x 50126", "100", "x0", "0x", "01234", "12345678"])
    expect(readLogRows(`Sign-in error code\tUser\n${cell}\tAnn\n${cell}\tAnn`), cell).toBeUndefined();
});

test.each(["Sign-in error code", "Error code", "errorCode", "status.errorCode", "Status / Error code", "ResultType"])(
  "the column of the code may be named %s",
  (name) => {
    expect(countsOf(`User;${name}\nAnn;50126\nBob;50126`)?.rows).toBe(2);
  },
);

test.each(["Anmeldefehlercode", "Código de error de inicio de sesión", "サインイン エラー コード", "登录错误代码"])(
  "a column that the admin centre names %s is read without English ones beside it",
  (name) => {
    expect(countsOf(`日\t${name}\nx\t50126\nx\t0\nx\t50126`)).toMatchObject({ rows: 3, counts: [["50126", 2]] });
    expect(readLogRows(`x${name}\t日\n50126\tx\n50126\tx`)).toBeUndefined();
    expect(readLogRows(`${name}\n50126\n50126`)).toBeUndefined();
  },
);

test.each([
  ..."Correlation ID|Request ID|requestId|User|userPrincipalName|Application|App|Sign-in time|signInEventTypes".split(
    "|",
  ),
  ..."IP address|ipAddress|conditionalAccessStatus|Tenant|Resource".split("|"),
])("a table that has also %s is a sign-in log", (name) => {
  expect(countsOf(`${name};Error code\nx;50126\nx;50126`)?.rows).toBe(2);
});

test("rows may end early", () => {
  expect(countsOf("ResultType,User,City\n50126\n50126,Ann\n,")).toMatchObject({ rows: 2 });
});

test("a code that ends in zeros is no success", () => {
  expect(countsOf("ResultType,User\n50140,Ann\n50000,Ann\n0,Ann")).toMatchObject({ successes: 1, rows: 3 });
});

test("a byte order mark changes nothing, wherever the head stands", () => {
  for (const table of ['"ResultType, at last",User', "ResultType,User", "Sign-ins\nResultType,User"]) {
    const text = `${table}\n50126,Ann\n50126,Ann`;
    expect(readLogRows(`\ufeff${text}`), table).toEqual(readLogRows(text));
  }
});

describe("what all rows say", () => {
  const textIn = (text: string) => readLogRows(text)?.groups[0]?.text.split("\n").slice(1);

  test("leaves out blank cells, and cells without a name above them", () => {
    expect(textIn('ResultType,User,,City\n50126,"  ",x," Rome ",y\n50126,"  ",x,Rome,y')).toEqual([
      "ResultType: 50126",
      "City: Rome",
    ]);
  });

  test("is cut where a cell is longer than any value", () => {
    const long = "x".repeat(1500);
    const cut = "x".repeat(1000);
    expect(textIn(`ResultType,User\n50126,${long}\n50126,${long}`)?.[1]).toBe(`User: ${cut}`);
    const record = { errorCode: 50126, user: long };
    expect(textIn(JSON.stringify([record, record]))?.[1]).toBe(`"user": "${cut}"`);
  });
});

test("a head that stands below a page of other text is none", () => {
  const table = "ResultType,User\n50126,Ann\n50126,Ann";
  expect(readLogRows(`${"x".repeat(9000)}\n${table}`)).toBeDefined();
  expect(readLogRows(`${"x".repeat(10_000)}\n${table}`)).toBeUndefined();
  expect(readLogRows(`${"x\n".repeat(5)}${table}`)).toBeUndefined();
});

describe("other texts are no log", () => {
  test.each([
    ["a message", "AADSTS50126: Error validating credentials due to invalid username or password."],
    ["one record", JSON.stringify(records[0])],
    ["another product's table", "Error code,Count,Shop\n10011,3,Berlin\n10012,4,Rome"],
    ["successes alone", "Sign-in error code\tUser\n0\tAnn\n0\tBob"],
    ["JSON without codes", '[{"user":"Ann"},{"user":"Bob"}]'],
    ["braces without end", "{".repeat(1000)],
    ["nothing", ""],
  ])("%s", (_, text) => {
    expect(readLogRows(text)).toBeUndefined();
  });
});

test.each([
  ["open quotes", (size: number) => `${head.join(",")}\n${'"a""'.repeat(size / 4)}`],
  ["open braces", (size: number) => "[{".repeat(size / 2)],
  ["long rows", (size: number) => `${head.join("\t")}\n${"50126\t".repeat(size / 6)}`],
  ["many rows", (size: number) => `${head.join("\t")}\n${"\t\t\t\t\t50126\n".repeat(size / 12)}`],
])("%s take time in proportion to their length", (_, make) => {
  expect(growth((size) => readLogRows(make(size)), 100_000, 800_000)).toBeLessThan(30);
});
