import type { FactName, Facts } from "./fact-names";
import { isBlank, withoutGlyphs } from "./portal-values";
import { guidPattern } from "./values";

/** Reads values that stand beside a label: on error pages, in token answers, in sign-in logs and the portal, in several languages. */

/** A label is followed by a separator: a colon of any width, an equals sign, a tab, a line break, quotes of JSON. */
const separator = String.raw`["'\\*_]{0,8}(?:</\w{1,20}>)?[\s>]{0,80}[:：=|]?[\s>]{0,80}["'“\\*_]{0,8}`;
const time = String.raw`\d{4}-\d\d-\d\d[T ]\s{0,20}\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?`;
const portalTime = String.raw`\d{1,2}/\d{1,2}/\d{4},? \d{1,2}:\d\d:\d\d(?: ?[AP]M)?`;
const ip = String.raw`\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7}`;
const account = String.raw`[^\s"'<>,;:]{1,64}@[^\s"'<>,;]{1,190}`;

interface Label {
  fact: FactName;
  pattern: RegExp;
}

/** A value of a known shape may stand anywhere after its label. */
const shaped = (fact: FactName, words: string, value: string): Label => ({
  fact,
  pattern: new RegExp(`(?:${words})${separator}(${value})`, "gi"),
});

/** A value of any shape counts only where the label begins its line, and ends with the line. */
const line = (fact: FactName, words: string): Label => ({
  fact,
  pattern: new RegExp(
    String.raw`(?:^|\n)[ \t>*•-]*(?:${words})[ \t]{0,80}(?:[:：][ \t]{0,80}|\t[ \t]{0,80}|\n[ \t\n]{0,8})([^\n\t]{1,300})`,
    "gi",
  ),
});

/** A member of a JSON text. */
const member = (fact: FactName, names: string): Label => ({
  fact,
  pattern: new RegExp(String.raw`["'](?:${names})["']\s*:\s*["']([^"'\n]{1,600})["']`, "gi"),
});

const labels: Label[] = [
  shaped(
    "correlationId",
    "correlation[\\s_]*id|correlationidkey|korrelations-?id|相関 ?id|相关 ?id|关联 ?id|id de corr[eé]la(?:tion|ci[oó]n|[cç][aã]o)",
    guidPattern,
  ),
  shaped(
    "requestId",
    "(?<!client[- ])(?:request|trace|tracking)[\\s_]*id|ablaufverfolgungs-?id|anforderungs-?id|トレース ?id|要求 ?id|跟踪 ?id|请求 ?id|id de (?:seguimiento|solicitud|suivi|demande)",
    guidPattern,
  ),
  shaped(
    "timestamp",
    "timestamp|time ?stamp|zeitstempel|タイムスタンプ|时间戳|horodatage|marca de tiempo|createddatetime",
    `${time}|${portalTime}`,
  ),
  { fact: "timestamp", pattern: new RegExp(String.raw`\[(${time})\]:? ?AADSTS`, "gi") },
  { fact: "appId", pattern: new RegExp(`/applications/(${guidPattern})`, "gi") },
  shaped(
    "appId",
    "(?<!resource )app(?:lication)?[\\s_]*id(?:entifier)?|client app id|anwendungs-?id|アプリ ?id",
    guidPattern,
  ),
  shaped("resourceId", "resource(?:[\\s_]*app)?[\\s_]*id", guidPattern),
  shaped("homeTenant", "home[\\s_]*tenant[\\s_]*id", guidPattern),
  shaped("resourceTenant", "resource[\\s_]*tenant[\\s_]*id", guidPattern),
  shaped("deviceId", "device[\\s_]*id(?:entifier)?|ger[aä]te-?id", `${guidPattern}|Not available`),
  shaped("userId", "(?<![a-z])user[\\s_]?(?:object[\\s_]?)?id|benutzer-?id", guidPattern),
  // Of the app that signs in; the resource's has a label of its own. Source: sign-in schema of Azure Monitor, 2026.
  shaped("servicePrincipalId", "(?<!resource[\\s_]?)(?:app)?service[\\s_]?principal[\\s_]?id", guidPattern),
  shaped("ipAddress", "ip[\\s_-]*addres(?:s|se)|calleripaddress|ip-adresse|adresse ip|direcci[oó]n ip", ip),
  shaped("user", "user(?:[\\s_]*principal)?[\\s_]*name|upn", account),
  line("appName", "app name|app-?name|application(?: name)?|anwendung|nom de l.application"),
  line("devicePlatform", "device platform|ger[aä]teplattform|operating system"),
  line("deviceState", "device state|ger[aä]testatus"),
  line("resourceName", "resource"),
  line("clientApp", "client app"),
  line("status", "status"),
  line("failureReason", "failure reason"),
  line("additionalDetails", "additional details"),
  line("policyName", "policy name"),
  member("appName", "appDisplayName|applicationDisplayName"),
  member("resourceName", "resourceDisplayName"),
  member("clientApp", "clientAppUsed"),
  member("failureReason", "failureReason|resultDescription"),
  member("additionalDetails", "additionalDetails"),
  member("error", "error"),
  member("suberror", "suberror|subError"),
  member("claims", "claims"),
  member("devicePlatform", "operatingSystem"),
];

/**
 * Values beside labels, the first of each.
 * @param text without escapes
 */
export function readLabels(text: string): Facts {
  const facts: Facts = {};
  for (const { fact, pattern } of labels) {
    if (facts[fact] !== undefined) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const value = tidy(match[1] ?? "");
      if (value !== "" && !isBlank(value)) {
        facts[fact] = value;
        break;
      }
    }
  }
  return facts;
}

/** Where several labels were copied into one line, the next one. */
const nextLabel = / {2,8}[A-Z][A-Za-z -]{2,40}: /;

/** Without the portal's icon glyphs and the labels that follow, and with the line break inside a wrapped time mended. */
const tidy = (value: string): string =>
  withoutGlyphs(value.split(nextLabel, 1)[0] ?? "")
    .split("\n")
    .map((part) => part.trim())
    .filter(Boolean)
    .join(" ");
