import type { FactName, Facts } from "./fact-names";
import { unquote } from "./skeletons";
import { guidPattern } from "./values";

/**
 * Reads values from the words around them ("the application '…'", "in tenant '…'"), whatever the rest of the sentence says:
 * the service rewords and translates its messages, but goes on quoting the values.
 */

const open = String.raw`(?:\*\*(?!\*)|["'‘“„«「${"`"}]){1,4}`;
const close = String.raw`(?:(?<!\*)\*\*|["'’”“»」${"`"}]){1,4}`;
/** A quote that follows a letter closes the words before it, or is an apostrophe. Two with nothing between them are no value. */
const quoted = String.raw`(?<![A-Za-z])(?!(?:''|"")(?:[\s.,;:)]|$))(${open}[^\n"“”„‘«»「」]{1,300}?${close})(?=[\s.,;:)(（。！]|$|[\p{L}\p{Script=Han}])`;
const inBrackets = String.raw`\s*[(（]([^()（）\n'"]{1,120})[)）]`;

interface Phrase {
  facts: FactName[];
  /** The words that it begins with. A pattern that knows the letters of all scripts takes the browser much longer to prepare. */
  words: RegExp;
  pattern: RegExp;
}

const phrase = (facts: FactName[], words: string, value: string): Phrase => ({
  facts,
  words: new RegExp(words, "i"),
  pattern: new RegExp(words + value, "iu"),
});

const application =
  "(?:application|app|anwendung|aplicaci[oó]n|aplicativo|applicazione|toepassing|应用程序|应用|應用程式|アプリケーション)";
const withIdentifier =
  "(?:\\s{1,8}(?:(?:with|con el|com o|mit der|avec l[’'])\\s{0,8})?(?:identifier|identificador|identifiant|id))?:?";
const account =
  "(?:user(?: account)?|signed in user|benutzer(?:konto)?|utilisateur|usuario|usu[aá]rio|utente|gebruikersaccount|用户帐户|用户|用戶帳戶|使用者帳戶|ユーザー(?: アカウント)?)";

const provider =
  "(?:identity provider|identit[aä]tsanbieter|fournisseur d[’']identit[eé]s?|proveedor de identidad(?:es)?|provedor de identidade|provider di identit[aà]|id-provider|标识提供者|标识提供程序|識別提供者|ID プロバイダー)";
const directory =
  "(?:tenant|directory|directorio|diret[oó]rio|annuaire|r[eé]pertoire|mandant(?:en)?|verzeichnis|locataire|dans le client|inquilino|locat[aá]rio|租户|租戶|租用戶|租使用者|目录|目錄|テナント|ディレクトリ)";
const address =
  "(?:redirect uri|reply (?:url|address)|antwort-url|umleitungs-uri|url de r[eé]ponse|uri de redirection|url de respuesta|uri de redirecci[oó]n|url de resposta|uri de redirecionamento|uri di reindirizzamento|リダイレクト URI|応答 URL|重定向 URI|回复 URL)";

const phrases: Phrase[] = [
  phrase(
    ["appName", "appId"],
    String.raw`\bapplication `,
    String.raw`([^\n'"(){}]{1,120}?) \(['"]([^'"\n]{1,200})['"]\)`,
  ),
  phrase(["appId", "appName"], application, String.raw`${withIdentifier}\s{0,8}${quoted}${inBrackets}`),
  phrase(["appId"], application, String.raw`${withIdentifier}\s{0,8}${quoted}`),
  phrase(["appId", "appName"], String.raw`\bclient\s+`, quoted + inBrackets),
  phrase(["appId"], String.raw`\bclient application `, `(${guidPattern})`),
  phrase(["user"], account, String.raw`\s*${quoted}`),
  phrase(["idp"], provider, String.raw`\s*${quoted}`),
  phrase(["idp"], "realm object", String.raw`\s*${quoted}`),
  phrase(["resourceId"], "authentication to access", String.raw`\s*${quoted}`),
  phrase(["tenant"], directory, String.raw`\s*${quoted}`),
  phrase(["redirectUri"], address, String.raw`\s*${quoted}`),
  phrase(
    ["redirectUri"],
    "(?:redirect uri|reply (?:url|address))",
    String.raw`\s+((?:https?|[a-z][\w+.-]{2,40}):\/\/[^\s'"]{1,300})`,
  ),
];

/**
 * Values that the wording around them names; a value of several readings keeps the first.
 * @param message one message, without escapes
 */
export function readPhrases(message: string): Facts {
  const facts: Facts = {};
  for (const { facts: names, words, pattern } of phrases) {
    const match = words.test(message) ? pattern.exec(message) : null;
    if (!match) continue;
    for (const [i, name] of names.entries()) {
      const value = unquote(match[i + 1] ?? "");
      if (value !== "" && facts[name] === undefined) facts[name] = value;
    }
  }
  return facts;
}
