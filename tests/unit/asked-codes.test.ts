import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findAskedCodes, isLocalisedCodeLabel } from "../../src/core/asked-codes";
import { findCodes } from "../../src/core/codes";
import { readQuery } from "../../src/core/query";
import { readSighting, readText } from "../../src/core/read";
import { isCodeLabel } from "../../src/core/record";
import { growth } from "./support/growth";

/** Promise: who asks about a number beside the admin centre's own label is answered, in the languages that have one. */

const codes = (text: string) => findAskedCodes(text).map(({ code }) => code);
const none = () => ({ skeletons: [] });

/** As Microsoft's help pages in these languages call the column. */
const labels = [
  "Anmeldefehlercode",
  "Code d’erreur de connexion",
  "Code d'erreur de connexion",
  "Código de error de inicio de sesión",
  "Código de erro de entrada",
  "Código de erro de início de sessão",
  "Codice errore di accesso",
  "Codice di errore di accesso",
  "Foutcode voor aanmelden",
  "Kod błędu logowania",
  "Код ошибки входа",
  "サインイン エラー コード",
  "サインインのエラー コード",
  "登录错误代码",
  "登入錯誤碼",
  "로그인 오류 코드",
];

describe.each(labels)("beside %s", (label) => {
  test.each([
    [": 50126", "50126"],
    [" : 50126", "50126"],
    ["：50126。", "50126"],
    ["\t50126\tx", "50126"],
    ["\n\n50126\n", "50126"],
    ["**: `7000215`", "7000215"],
  ])("a number counts after %j", (rest, code) => {
    const text = `${label}${rest}`;
    expect(codes(text)).toEqual([code]);
    expect(readQuery(text).kind).toBe("text");
    expect(readText(text, none, { trust: "pasted" }).map(({ finding }) => finding.code)).toEqual([code]);
  });

  test.each([" 0", ": 1234", ": 50126-3", ": 50126.3", ": 12345678", ": 50126x"])("%j is no code", (rest) => {
    expect(codes(`${label}${rest}`)).toEqual([]);
  });

  test("a number is a code in the admin centre, too", () => expect(isCodeLabel(label)).toBe(true));

  test("a column is named so in a list, whatever the letter case, and not where more is said", () => {
    expect(isLocalisedCodeLabel(` ${label.toUpperCase()} `)).toBe(true);
    expect(isLocalisedCodeLabel(`${label} 2`)).toBe(false);
    expect(isLocalisedCodeLabel(`2 ${label}`)).toBe(false);
  });
});

test("the structure in which Himmelblau logs an error names its code", () => {
  const log = 'Failed: AADSTSError { code: 530003, description: "Your device is required to be managed" }';
  expect(codes(log)).toEqual(["530003"]);
  expect(codes('OtherError { code: 530003, description: "x" }')).toEqual([]);
});

describe("a name that is typed wrongly", () => {
  test.each(["ADDSTS50020", "AADTS50020: User", "Error AADST 50020", "adsts50020", "AADSTTS:50020", "ADSTS-50020"])(
    "%s is meant",
    (text) => expect(codes(text)).toEqual(["50020"]),
  );

  test.each(["adds 50020 rows", "AST 50020", "MADSTS50020", "ADSTS5002", "ADSTS50020x", "AADSTS_50020"])(
    "%s is none",
    (text) => expect(codes(text)).toEqual([]),
  );

  test("a right one beside it is not taken twice", () => expect(codes("AADSTS50020")).toEqual(["50020"]));
});

test("a number follows the label in a sentence without a blank", () => {
  expect(codes("您的登录错误代码50126表示密码不正确")).toEqual(["50126"]);
});

test.each([
  ["German", "Fehlercode: 53003\nKorrelations-ID: 5c391047-1bfc-4918-87bd-f2ebbdca4500"],
  ["French", "Code d’erreur : 53003\nRaison de l’échec : accès bloqué"],
  ["Spanish", "Código de error: 53003\nMotivo del error: acceso bloqueado"],
  ["Portuguese", "Código do erro: 53003\nMotivo da falha: acesso bloqueado"],
  ["Japanese", "エラー コード: 53003\n相関 ID: 5c391047-1bfc-4918-87bd-f2ebbdca4500"],
  ["Chinese", "错误代码：53003\n关联 ID：5c391047-1bfc-4918-87bd-f2ebbdca4500"],
])("a plain label counts beside the rest of its record in %s, and there only", (_, text) => {
  expect(codes(text)).toEqual(["53003"]);
  expect(codes(text.split("\n")[0] ?? "")).toEqual([]);
  expect(codes(`${text.split("\n")[0]}\n${"x ".repeat(1000)}${text}`)).toEqual(["53003"]);
});

test("a code that is found in several ways is found once, in the order of the text", () => {
  const text = "AADSTS50011: x\nAnmeldefehlercode: 50126\nSign-in error code: 53003\nKorrelations-ID";
  expect(codes(text)).toEqual(["50011", "50126", "53003"]);
});

test("a hit says where its digits stand, and how they are written", () => {
  const text = "ADSTS50020, dann Anmeldefehlercode: 53003 (Korrelations-ID 1, Fehlercode: 50126)";
  const hits = findAskedCodes(text);
  expect(hits.map(({ code, how }) => `${code} ${how}`)).toEqual(["50020 prefix", "53003 label", "50126 label"]);
  expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(["50020", "53003", "50126"]);
});

test.each([
  ..."Korrelations-ID,KorrelationsID,Fehlerursache,ID de corrélation,ID de correlation,ID de correlación".split(","),
  ..."ID de correlacion,ID de correlação,ID de correlacao,Raison de l’échec,Raison de l'échec".split(","),
  ..."Motivo del error,Motivo da falha,Motivo dell’errore,Motivo dell'errore,Identyfikator korelacji".split(","),
  ..."Przyczyna niepowodzenia,Причина сбоя,相関 ID,相関ID,エラーの理由,相关 ID,相关ID,关联 ID,关联ID,失败原因".split(
    ",",
  ),
  ..."相互關聯 ID,相互關聯ID,相互關聯識別碼,失敗原因,상관 관계 ID,상관 관계ID,실패 이유".split(","),
])("a plain label counts beside %s", (word) => {
  expect(codes(`${word}: 1, Fehlercode: 53003`)).toEqual(["53003"]);
});

test("a plain label counts only near other words of a record", () => {
  const far = " ".repeat(2000);
  expect(codes(`Korrelations-ID${far}Fehlercode: 53003${far}Korrelations-ID`)).toEqual([]);
  expect(codes(`${far}Korrelations-ID, Fehlercode: 53003${far}`)).toEqual(["53003"]);
});

test("pages are not searched for these labels", () => {
  const text = "Anmeldefehlercode: 50126";
  expect(findCodes(text, { trustLabels: true })).toEqual([]);
  expect(readSighting({ url: "https://portal.azure.com/", text, configFacts: {} }, none)).toEqual([]);
});

const lookAlikes = readFileSync("tests/cases/not-codes.tsv", "utf8").trim().split("\n");
test.each([
  ...lookAlikes.map((line) => line.split("\t")[0] ?? ""),
  "Fehlercode: 50126 (Drucker)",
  "Anmeldefehlercodes: 50126 Zeilen",
  "Vor-Anmeldefehlercodeliste 50126",
])("%s gives nothing", (text) => expect(codes(text)).toEqual([]));

test("time grows in step with the length of the text", () => {
  const unit = "Anmeldefehlercode: サインイン の エラー código de erro de Fehlercode: 53003 Korrelations-ID \n\n";
  expect(growth((copies) => findAskedCodes(unit.repeat(copies)), 200, 2000)).toBeLessThan(60);
});
