import { describe, expect, test } from "vitest";
import type { FactName } from "../../src/core/fact-names";
import { readRecord } from "../../src/core/read-record";
import { codeOfValue, isCodeLabel, recordFacts, recordText } from "../../src/core/record";
import { compileSkeleton } from "../../src/core/skeletons";
import type { Surface } from "../../src/core/vocabulary";

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
  "Anmeldefehlercode",
  "Code d’erreur",
  "Code d'erreur",
  "Code d’erreur de connexion",
  "Code d'erreur de connexion",
  "Código de error",
  "Código de error de inicio de sesión",
  "Código de erro",
  "Código de erro de entrada",
  "Código de erro de início de sessão",
  "Codice di errore",
  "Codice errore",
  "Codice di errore di accesso",
  "Codice errore di accesso",
  "Foutcode",
  "Foutcode voor aanmelden",
  "エラー コード",
  "サインイン エラー コード",
  "サインインのエラー コード",
  "错误代码：",
  "登录错误代码",
  "錯誤碼",
  "登入錯誤碼",
  "로그인 오류 코드",
  "Код ошибки входа",
  "Kod błędu logowania",
])("%s labels a code in another language", (label) => expect(isCodeLabel(label)).toBe(true));
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

  const factsOf = (...fields: [string, string][]) => recordFacts({ code: "53003", fields, text: "" });

  test.each<[string, FactName]>([
    ["createdDateTime", "timestamp"],
    ["TimeGenerated", "timestamp"],
    ["userPrincipalName", "user"],
    ["User display name", "user"],
    ["Identity", "user"],
    ["User ID", "userId"],
    ["Service principal ID", "servicePrincipalId"],
    ["appServicePrincipalId", "servicePrincipalId"],
    ["Application name", "appName"],
    ["AppDisplayName", "appName"],
    ["Application ID", "appId"],
    ["AppId", "appId"],
    ["Request ID", "requestId"],
    ["OriginalRequestId", "requestId"],
    ["Correlation ID", "correlationId"],
    ["ResultDescription", "failureReason"],
    ["Additional Details", "additionalDetails"],
    ["IP address", "ipAddress"],
    ["Resource", "resourceName"],
    ["ResourceDisplayName", "resourceName"],
    ["Resource ID", "resourceId"],
    ["Tenant ID", "tenant"],
    ["Client app", "clientApp"],
    ["clientAppUsed", "clientApp"],
    ["Device ID", "deviceId"],
    ["Operating System", "devicePlatform"],
  ])("has under %s its %s, and nothing else", (label, fact) => {
    expect(factsOf([label, "x"])).toEqual({ [fact]: "x" });
  });

  test.each(["-", "None", "null", "N/A", ""])("has nothing where %j stands", (value) => {
    expect(factsOf(["Application", value])).toEqual({});
  });

  test.each(["None of these", "Area-", "null1"])("has a value that only resembles that: %s", (value) => {
    expect(factsOf(["Application", value])).toEqual({ appName: value });
  });

  test("has of a person the name that identifies best, wherever it stands", () => {
    const people: [string, string][] = [
      ["Identity", "4"],
      ["User display name", "3"],
      ["User", "2"],
      ["User principal name", "1"],
      ["Username", "0"],
    ];
    const best = people.map((_, i) => factsOf(...people.slice(0, i + 1)).user);
    expect(best).toEqual(["4", "3", "2", "1", "0"]);
  });

  test("has as its tenant the one that was signed in to, and the one of the account only where no other is named", () => {
    const home: [string, string] = ["Home tenant ID", "home"];
    const resource: [string, string] = ["Resource tenant ID", "resource"];
    expect(factsOf(home)).toEqual({ homeTenant: "home", tenant: "home" });
    expect(factsOf(home, ["Tenant ID", "own"])).toEqual({ homeTenant: "home", tenant: "own" });
    expect(factsOf(home, ["Tenant ID", "own"], resource)).toEqual({
      homeTenant: "home",
      resourceTenant: "resource",
      tenant: "resource",
    });
  });

  test("is a text with a label and its value on each line, without icons", () => {
    expect(recordText(record).split("\n").slice(4)).toEqual(["Correlation ID: -", "Application: Payroll"]);
    expect(recordText({ code: "53003", fields: [], text: "as it stands" })).toBe("as it stands");
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

  test("that shows no status is a failure where its code is one in a log", () => {
    const bare = { ...record, fields: record.fields.filter(([label]) => label !== "Status") };
    const statusIn = (failsIn: Surface[]) =>
      readRecord(bare, "https://portal.azure.com", () => ({ skeletons: [], failsIn })).finding.status;
    expect(statusIn(["log"])).toBe("failure");
    expect(statusIn(["page", "token"])).toBe("interrupt");
  });

  test("gives what its failure reason says, and where it was met", () => {
    const reason: [string, string] = ["Failure reason", "The app 'orders' is off. (AADSTS53003)"];
    const { finding } = readRecord(
      { ...record, fields: [...record.fields, reason] },
      "https://portal.azure.com",
      () => ({
        skeletons: [compileSkeleton("The app '{resourceName}' is off.")],
      }),
    );
    expect(finding).toMatchObject({ main: true, surface: "log", facts: { surface: "log", resourceName: "orders" } });
    expect(finding.facts).toMatchObject(recordFacts(record));
  });
});

describe("a text on an admin page", () => {
  const ids = ["019fb2c4-7c11-7e40-9a43-0a5b1d8a4b10", "019fb2c4-7c11-7e40-9a43-0a5b1d8a4b11"];
  const text = `AADSTS50105: x. Correlation ID: ${ids[0]}\n\nAADSTS50126: y. Correlation ID: ${ids[1]}`;
  const read = (code: string) =>
    readRecord({ code, fields: [], text }, "https://portal.azure.com", () => ({ skeletons: [] })).finding;

  test.each([
    ["50105", ids[0]],
    ["50126", ids[1]],
  ])("is read like one, for its own code: %s", (code, correlationId) => {
    expect(read(code)).toMatchObject({ code, main: true, surface: "text", facts: { surface: "text", correlationId } });
  });

  test("that shows the code in a way of its own keeps it", () => {
    expect(read("53003")).toMatchObject({ code: "53003", main: true, surface: "log" });
  });
});
