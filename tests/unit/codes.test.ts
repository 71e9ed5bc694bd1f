import { describe, expect, test } from "vitest";
import { isCode } from "../../src/core/code-text";
import { findCodes } from "../../src/core/codes";
import { growth } from "./support/growth";

const codes = (text: string, trustLabels = false) => findCodes(text, { trustLabels }).map((hit) => hit.code);

describe("codes are found however they are written", () => {
  test.each([
    ["AADSTS50011: The redirect URI", ["50011"]],
    ["aadsts50011: lower case", ["50011"]],
    ["AadSts50011 mixed case, no colon", ["50011"]],
    ["AADSTS 50011 with a blank", ["50011"]],
    ["AADSTS\u00a050011 with a no-break space", ["50011"]],
    ["AADSTS\u200b50011 with a zero-width space", ["50011"]],
    ["消息：AADSTS7000112：应用程序", ["7000112"]],
    ["绑定账号提示AADSTS50194: Application", ["50194"]],
    ["エラーAADSTS50011が表示されます", ["50011"]],
    ["AADSTS-50011 and AADSTS:50012 and AADSTS error code 50013", ["50011", "50012", "50013"]],
    ['{"error_description":"AADSTS7000222: The provided"}', ["7000222"]],
    ['\\"\\\\nAADSTS50076: Due to a\\\\r\\\\nTrace', ["50076"]],
    ["error_description=AADSTS650057%3a+Invalid+resource", ["650057"]],
    ["error_description=%0aAADSTS65004%3a", ["65004"]],
    ["&quot;AADSTS50020&#x27;", ["50020"]],
    ["Timestamp: 2019-03-14 09:12:47ZAADSTS50020: User account", ["50020"]],
    ["Request Id: e744810e-2f2d-401a-a854-b4967dec2800AADSTS50058: silent", ["50058"]],
    ["_AADSTS 50052: InvalidPasswordExceedsMaxLength_", ["50052"]],
    ["**AADSTS90094**", ["90094"]],
    ["AADSTS700016 is not AADSTS70001", ["700016", "70001"]],
    ["AADSTS9002326: seven digits", ["9002326"]],
    ["AADSTS70002: Error validating credentials. AADSTS50126: Invalid", ["70002", "50126"]],
    ['"error_codes":[70002,54005]', ["70002", "54005"]],
    ['\\"error_codes\\":[ 50076 ]', ["50076"]],
    ['"error_codes":[9002326]', ["9002326"]],
    ['"error_codes" : [50076]', ["50076"]],
    ["error_code=[50076]", ["50076"]],
    ["\\u003cAADSTS50011", ["50011"]],
    ["Signin error code: 50199", ["50199"]],
    ["> Failure \r\n> 50140 ", ["50140"]],
    ["https://login.microsoftonline.com/error?code=50058", ["50058"]],
    ["error_uri=https%3a%2f%2flogin.microsoftonline.com%2ferror%3fcode%3d900144", ["900144"]],
    ["Sign-in error code\n\n50199", ["50199"]],
    ["Sign-in error code\t500021\nFailure reason\tAccess", ["500021"]],
    ["Error Code: 53003\nRequest Id: 214d3541-89f4-4273-b1c3-8a4558b89b00", ["53003"]],
    ['"status":{"errorCode":50140,"failureReason":"interrupt"}', ["50140"]],
    ['"category": "SignInLogs", "resultType": "50158"', ["50158"]],
    ["Failure\n65005\nThe application required", ["65005"]],
  ])("%s", (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test("a plain label counts on a known host, and there only", () => {
    expect(codes("Error Code: 53003", true)).toEqual(["53003"]);
    expect(codes("Error Code: 53003")).toEqual([]);
  });
});

test.each([
  ..."error code,Failure code,ResultType,Result type,Status code,Fehlercode,Code d’erreur,Código de error".split(","),
  ..."errorCode,failureCode,Código do erro,Codice errore,Codice di errore,Foutcode,エラー コード,エラーコード,错误代码,錯誤碼".split(
    ",",
  ),
])("the label %s counts, alone in its text", (label) => {
  expect(codes(`${label}: 53003`, true)).toEqual(["53003"]);
});

test.each(["Failure", "Interrupted"])("a portal's row that says %s is read without its labels", (status) => {
  expect(codes(`${status}\n50140\nRow`)).toEqual(["50140"]);
});

test("codes come in the order in which they stand, however they are written, and say how", () => {
  const text = 'Error code: 53003 error?code=50058 "error_codes":[1234,50011,12345678] AADSTS50012 \nFailure\n65005\n';
  expect(findCodes(text).map(({ code, how }) => `${code} ${how}`)).toEqual([
    "53003 label",
    "50058 link",
    "50011 list",
    "50012 prefix",
    "65005 label",
  ]);
});

test("a code that is read in two ways is one, and said to be written as Microsoft does", () => {
  expect(findCodes("AADSTS error code 50011")).toMatchObject([{ code: "50011", how: "prefix" }]);
});

test.each([
  ..."correlationId requestId traceId failureReason ResultDescription SignInLogs remediation".split(" "),
  ..."userPrincipalName conditionalAccess AADSTS message: <b>message:".split(" "),
  ..."Correlation ID|Request ID|Trace ID|Failure reason|the message".split("|"),
])("a plain label counts beside %s", (word) => {
  expect(codes(`${word} x, error code: 53003`)).toEqual(["53003"]);
});

test.each(["messages", "submessage:", "the messages"])("a plain label counts not beside %s", (word) => {
  expect(codes(`${word} x, error code: 53003`)).toEqual([]);
});

test("a plain label counts only near other words of a sign-in record", () => {
  const far = " ".repeat(2000);
  expect(codes(`${far}Error Code: 53003 Request Id: 1${far}`)).toEqual(["53003"]);
  expect(codes(`Request Id: 1${far}Error Code: 53003${far}Request Id: 1`)).toEqual([]);
});

describe("look-alikes are left alone", () => {
  test.each([
    "isAADSTS50173",
    "isAADSTS9002326Error",
    "AADSTS9002326Error",
    "new AADSTS50011(",
    "const CODE_AADSTS50011 = 1",
    "AADSTSxxxxx",
    "AADSTS9XXXXX",
    "AADSTS0",
    "AADSTS1",
    "AADSTS12345678 has eight digits",
    "an AADSTS 500-class server error",
    "\\nisAADSTS50173",
    "AADSTS50011_REASON",
    "matches AADSTS\\d{5,6}",
    '"errorCode": 0',
    '{"message": "Missing Access", "code": 50001}',
    "Error code: 500",
    "Error code: 50126",
    "https://shop.example/error?code=50126",
    "http://shop.example/error?code=50126",
    "https://shop.example/help/error?code=50126",
    "Call us on +49 69 50126-0",
  ])("%s", (text) => {
    expect(codes(text)).toEqual([]);
  });
});

test("a hit says where its digits stand, repeats included", () => {
  const text = 'AADSTS50011 … "error_codes":[50011,70002] … AADSTS50011 … error?code=50011';
  const hits = findCodes(text);
  expect(hits).toHaveLength(5);
  for (const hit of hits) expect(text.slice(hit.start, hit.end)).toBe(hit.code);
  expect(new Set(hits.map((hit) => hit.start)).size).toBe(hits.length);
});

test("time grows in step with the length of the text", () => {
  const unit = "AADSTS AADSTS 5 error code error_codes:[ failure \n Failure\n 12 AADSTS50011x ";
  expect(growth((copies) => findCodes(unit.repeat(copies)), 4000, 40_000)).toBeLessThan(60);
});

test("a whole code is five to seven digits or a neighbour's name, and nothing beside it", () => {
  expect(["50011", "7000222", "AADB2C90118"].every(isCode)).toBe(true);
  expect(["5001", "50011222", "50011 ", "x50011", "AADSTS50011"].some(isCode)).toBe(false);
});
