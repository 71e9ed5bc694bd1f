import { type CodeHit, type CodeOptions, findCodes } from "./codes";

/**
 * Finds AADSTS codes in texts that are asked about, where a number also counts beside the labels that the admin centre has
 * in other languages than English. Pages are not searched for these: each label would cost every page its bytes.
 */

/**
 * "Sign-in error code" of the sign-in logs. Sources: Microsoft's "How to troubleshoot sign-in errors" and "Configure the
 * stay signed in prompt" in German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Japanese, simplified and
 * traditional Chinese and Korean (2018 to 2025).
 */
const latinLabels = [
  "anmeldefehlercode",
  "code des anmeldefehlers",
  "code d[’']erreur de connexion",
  "c[oó]digo de error de inicio de sesi[oó]n",
  "c[oó]digo de erro de (?:entrada|login|in[ií]cio de sess[aã]o)",
  "codice (?:di )?errore di accesso",
  "aanmelden foutcode",
  "foutcode voor aanmelden",
  "kod b[łl][ęe]du logowania",
  "код ошибки входа",
].join("|");
const otherLabels = "サインイン(?: ?の ?)? ?エラー ?コード|登录错误代码|登入錯誤碼|로그인 오류 코드";
const wholeLabel = new RegExp(`^\\s*(?:${latinLabels}|${otherLabels})\\s*$`, "i");
const label = new RegExp(
  String.raw`(?:(?<![\p{L}\d])(?:${latinLabels})|${otherLabels})[\])}"'”»」』\\*_\x60]{0,8}[\s\u00a0]{0,80}[:=：|,]?[\s\u00a0>]{0,80}["'“«「『\\*_\x60]{0,8}(\d{5,7})(?![\d_-]|[.,]\d|\p{Script=Latin}|\p{Script=Cyrillic})`,
  "giu",
);

/**
 * Himmelblau, which signs people in to Linux, writes an error into its log as a structure of its own: `AADSTSError { code: 53003, …`.
 * Source: https://github.com/himmelblau-idm/himmelblau/issues/1132
 */
const structure = /\bAADSTSError ?\{ ?code: ?(\d{5,7})\b/g;

/** What stands beside a plain "error code" in a record or on an error page, in the same languages and from the same sources. */
const company =
  /korrelations-?id|fehlerursache|id de corr[eé]la(?:tion|ci[oó]n|[cç][aã]o)|raison de l[’']échec|motivo del error|motivo da falha|motivo dell[’']errore|identyfikator korelacji|przyczyna niepowodzenia|причина сбоя|相関 ?id|エラーの理由|相关 ?id|关联 ?id|失败原因|相互關聯 ?(?:id|識別碼)|失敗原因|상관 관계 ?id|실패 이유/i;
/** How far from the number the rest of its record is looked for. */
const neighbourhood = 1500;

/** True for the name of the column "Sign-in error code" in another language than English. */
export const isLocalisedCodeLabel = (name: string): boolean => wholeLabel.test(name);

/** AADSTS as people type it from a picture or by heart: ADDSTS50020, AADTS 50020, adsts-50020. */
const misspelt = /(?<![\p{L}\d_])(?!AADSTS)A{1,2}D{1,2}(?:ST?TS|TS?S|ST)[\s:#-]{0,2}(\d{5,7})(?![\p{L}\d_])/giu;

/**
 * The AADSTS codes of a text that somebody typed, pasted or selected, in the order in which they stand.
 * Linear in the length of the text.
 */
export function findAskedCodes(text: string, options: CodeOptions = {}): CodeHit[] {
  const hits = [
    ...findCodes(text, options),
    ...fromNumbersBehind(misspelt, "prefix", text),
    ...fromNumbersBehind(structure, "label", text),
    ...fromNumbersBehind(label, "label", text),
    ...fromLocalisedRecords(text),
  ];
  hits.sort((a, b) => a.start - b.start);
  return hits.filter((hit, i) => hit.start !== hits[i - 1]?.start);
}

/** @param words the pattern of what makes a number a code, ending in that number, its first group */
function* fromNumbersBehind(words: RegExp, how: CodeHit["how"], text: string): Generator<CodeHit> {
  for (const match of text.matchAll(words)) {
    const code = match[1] ?? "";
    const end = match.index + match[0].length;
    yield { code, start: end - code.length, end, how };
  }
}

/** "Fehlercode: 53003" with a "Korrelations-ID" beside it. */
function fromLocalisedRecords(text: string): CodeHit[] {
  if (!company.test(text)) return [];
  return findCodes(text, { trustLabels: true }).filter(
    ({ how, start }) =>
      how === "label" && company.test(text.slice(Math.max(0, start - neighbourhood), start + neighbourhood)),
  );
}
