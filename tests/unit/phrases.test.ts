import { describe, expect, test } from "vitest";
import type { Facts } from "../../src/core/fact-names";
import { readPhrases } from "../../src/core/phrases";

/** Promise: a value is known by the words in front of it, in whatever sentence, language and quotes it stands. */

const id = "c4c80de8-8312-4c94-82a9-e4ebf513b681";

describe("values are known by the words in front of them", () => {
  test.each<[string, Facts]>([
    [`Your administrator has set up application Payroll ('${id}') to block users.`, { appName: "Payroll", appId: id }],
    [`for the application '${id}'(Payroll).`, { appId: id, appName: "Payroll" }],
    [`Application with identifier '${id}' was not found`, { appId: id }],
    [`die Anwendung "${id}" (Lohn)`, { appId: id, appName: "Lohn" }],
    [`la aplicación «${id}»`, { appId: id }],
    [`la aplicación con el identificador '${id}' en`, { appId: id }],
    [`O aplicativo com o identificador '${id}' não`, { appId: id }],
    [`应用程序“${id}”（工资）`, { appId: id, appName: "工资" }],
    [`アプリケーション「${id}」`, { appId: id }],
    [`the client '${id}' (Payroll) has`, { appId: id, appName: "Payroll" }],
    [`App ID '${id}' is off`, { appId: id }],
    [`client application ${id} is missing service principal`, { appId: id }],
    ["User account 'kim@contoso.com' from", { user: "kim@contoso.com" }],
    ["Das Benutzerkonto „kim@contoso.com“ von", { user: "kim@contoso.com" }],
    ["Le compte d’utilisateur « kim@contoso.com » du", { user: "kim@contoso.com" }],
    ["La cuenta de usuario 'kim@contoso.com' del", { user: "kim@contoso.com" }],
    ["A conta de usuário 'kim@contoso.com' do", { user: "kim@contoso.com" }],
    ["使用者帳戶 'kim@contoso.com' 不", { user: "kim@contoso.com" }],
    ["用户帐户“kim@contoso.com”来自", { user: "kim@contoso.com" }],
    ["ユーザー アカウント 'kim@contoso.com' は", { user: "kim@contoso.com" }],
    ["from identity provider 'https://sts.windows.net/x/' does", { idp: "https://sts.windows.net/x/" }],
    ["vom Identitätsanbieter 'live.com'", { idp: "live.com" }],
    ["du fournisseur d’identité « live.com » n’existe", { idp: "live.com" }],
    ["del proveedor de identidades 'live.com' no", { idp: "live.com" }],
    ["do provedor de identidade 'live.com' não", { idp: "live.com" }],
    ["來自識別提供者 'live.com' 的", { idp: "live.com" }],
    ["The realm object 'contoso.com' is", { idp: "contoso.com" }],
    ["authentication to access 'https://graph.microsoft.com' now", { resourceId: "https://graph.microsoft.com" }],
    ["does not exist in tenant 'Contoso' and", { tenant: "Contoso" }],
    ["nicht im Mandanten 'Contoso'.", { tenant: "Contoso" }],
    ["n’existe pas dans le locataire « Contoso » et", { tenant: "Contoso" }],
    ["en el directorio 'Contoso'.", { tenant: "Contoso" }],
    ["não existe no diretório 'Contoso'.", { tenant: "Contoso" }],
    ["no existe en el inquilino 'Contoso' y", { tenant: "Contoso" }],
    ["não existe no locatário 'Contoso' e", { tenant: "Contoso" }],
    ["ディレクトリ テナント 'Contoso' に", { tenant: "Contoso" }],
    ["The redirect URI 'https://a.example/x' is", { redirectUri: "https://a.example/x" }],
    ["Die Antwort-URL 'https://a.example/x' passt", { redirectUri: "https://a.example/x" }],
    ["L’URI de redirection « https://a.example/x » spécifiée", { redirectUri: "https://a.example/x" }],
    ["El URI de redirección 'https://a.example/x' especificado", { redirectUri: "https://a.example/x" }],
    ["The reply address myapp.x://auth is not", { redirectUri: "myapp.x://auth" }],
  ])("%s", (message, facts) => {
    expect(readPhrases(message)).toEqual(facts);
  });
});

test.each([
  "the tenant 'Contoso'.",
  'the tenant "Contoso"',
  "the tenant ‘Contoso’,",
  "the tenant `Contoso`;",
  "the tenant „Contoso“.",
  "the tenant «Contoso»",
  "the tenant 「Contoso」に",
  "the tenant **Contoso**",
  "the tenant **'Contoso'** is",
])("the quotes belong to no value: %s", (message) => {
  expect(readPhrases(message)).toEqual({ tenant: "Contoso" });
});

test("of several readings the first one is kept", () => {
  expect(readPhrases("application 'orders' (Payroll) asked; client 'other' (Travel) did not")).toEqual({
    appId: "orders",
    appName: "Payroll",
  });
});

test("a value that is nothing but quotes is none, and the next reading counts", () => {
  expect(readPhrases("client '''' (Payroll)")).toEqual({ appName: "Payroll" });
});

test.each([
  "the user's app isn't there",
  "the tenant 'Contoso",
  "in the tenant of 'Contoso'",
  "in tenant '' and the application of 'Contoso'",
  'tenant "", the "x"',
  "tenant\n'a\nb'",
  "",
])("other words name nothing: %j", (message) => {
  expect(readPhrases(message)).toEqual({});
});
