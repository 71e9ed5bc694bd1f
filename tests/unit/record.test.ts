import { describe, expect, test } from "vitest";
import { readRecord } from "../../src/core/read-record";
import { codeOfValue, isCodeLabel, recordFacts } from "../../src/core/record";

/** Promise: beside its label a bare number is a code, elsewhere it is a number. */

test.each([
  "Sign-in error code",
  "Error code",
  "Failure code",
  "errorCode",
  "status.errorCode",
  "ResultType",
  "Fehlercode:",
])("%s labels a code", (label) => expect(isCodeLabel(label)).toBe(true));
test.each([
  "Status code",
  "HTTP code",
  "Autonomous system number",
  "Error",
  "Code",
  "Number of errors",
  "Error code count",
])("%s does not", (label) => expect(isCodeLabel(label)).toBe(false));

test.each([
  ["50126", "50126"],
  [" 7000215 \ue8c8", "7000215"],
  ["AADSTS50126", "50126"],
])("%j is the code %s", (value, code) => expect(codeOfValue(value)).toBe(code));
test.each(["0", "None", "", "401", "00000", "50126 rows", "12345678", "5.0126"])("%j is none", (value) => {
  expect(codeOfValue(value)).toBeUndefined();
});

describe("a record", () => {
  const record = {
    code: "53003",
    fields: [
      ["User", "Alex Wilber"],
      ["Username", "alex.wilber@contoso.example"],
      ["Date", "7/22/2026, 8:44:25 AM"],
      ["Status", "Interrupted"],
      ["Correlation ID", "-"],
      ["Application", "Payroll \ue8c8"],
    ] as [string, string][],
    text: "",
  };

  test("gives its values the names that facts have; of two names for a person the one that identifies", () => {
    expect(recordFacts(record)).toEqual({
      user: "alex.wilber@contoso.example",
      timestamp: "7/22/2026, 8:44:25 AM",
      status: "Interrupted",
      appName: "Payroll",
    });
  });

  const read = (url: string) => readRecord(record, url, () => ({ skeletons: [], failsIn: ["log"] })).finding;

  test("says itself whether it was a failure", () => {
    expect(read("https://sandbox-1.reactblade.portal.azure.net")).toMatchObject({
      status: "interrupt",
      surface: "log",
      main: true,
    });
  });

  test("is believed on Microsoft's hosts alone", () => {
    expect(read("https://sandbox-1.reactblade.portal.azure.net").origin.trust).toBe("microsoft");
    expect(read("https://portal.azure.net.evil.example").origin.trust).toBe("unconfirmed");
    expect(read("about:blank").origin.trust).toBe("unconfirmed");
  });

  test("that is a text is read like one, for its own code", () => {
    const text = "AADSTS50105: x. Correlation ID: 019fb2c4-7c11-7e40-9a43-0a5b1d8a4b10\n\nAADSTS50126: y.";
    const { finding } = readRecord({ code: "50105", fields: [], text }, "https://portal.azure.com", () => ({
      skeletons: [],
    }));
    expect(finding).toMatchObject({
      code: "50105",
      main: true,
      facts: { correlationId: "019fb2c4-7c11-7e40-9a43-0a5b1d8a4b10" },
    });
  });
});
