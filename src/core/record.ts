import type { FactName, Facts } from "./fact-names";
import { isBlank, withoutGlyphs } from "./portal-values";

/** A code met in an admin page: the row of a list, a pane of labels and values, or a text, with what belongs to it. */
export interface LogRecord {
  /** 5 to 7 digits. */
  code: string;
  /** Labels and values of the row or pane, as they are read on the page; empty where the code stands in a text. */
  fields: [label: string, value: string][];
  /** The text around the code; empty where there are fields. */
  text: string;
}

/** Bounds of what one record may carry; a sign-in pane has some 40 fields. */
export const recordLimits = { fields: 80, label: 100, value: 2000, text: 20_000 };

const bare = (label: string): string => label.toLowerCase().replace(/[\s_:：.*-]+/g, "");

/** Labels of a bare number that is a sign-in error code: English ones, and those of other languages that are known. */
const codeLabels: ReadonlySet<string> = new Set([
  "signinerrorcode",
  "errorcode",
  "statuserrorcode",
  "failurecode",
  "resulttype",
  "anmeldefehlercode",
  "fehlercode",
  "coded’erreur",
  "coded'erreur",
  "coded’erreurdeconnexion",
  "coded'erreurdeconnexion",
  "códigodeerror",
  "códigodeerrordeiniciodesesión",
  "códigodeerro",
  "códigodeerrodeentrada",
  "códigodeerrodeiníciodesessão",
  "codicedierrore",
  "codiceerrore",
  "codicedierrorediaccesso",
  "codiceerrorediaccesso",
  "foutcode",
  "foutcodevooraanmelden",
  "エラーコード",
  "サインインエラーコード",
  "サインインのエラーコード",
  "错误代码",
  "登录错误代码",
  "錯誤碼",
  "登入錯誤碼",
  "로그인오류코드",
  "кодошибкивхода",
  "kodbłędulogowania",
]);

/** True for a label beside which a bare number is a sign-in error code. */
export const isCodeLabel = (label: string): boolean => codeLabels.has(bare(label));

/**
 * The code that stands as a value beside such a label; nothing for 0, "None", HTTP status codes and anything longer.
 * @param value as on the page, with its icon glyphs
 */
export const codeOfValue = (value: string): string | undefined =>
  /^(?:AADSTS)?([1-9]\d{4,6})$/i.exec(withoutGlyphs(value))?.[1];

/** Columns and labels of the sign-in logs that `readLabels` does not know without the others; the first one wins. */
const columnFacts: [label: string, fact: FactName][] = [
  ["date", "timestamp"],
  ["createddatetime", "timestamp"],
  ["timegenerated", "timestamp"],
  ["username", "user"],
  ["userprincipalname", "user"],
  ["user", "user"],
  ["userdisplayname", "user"],
  ["identity", "user"],
  ["userid", "userId"],
  ["serviceprincipalid", "servicePrincipalId"],
  ["appserviceprincipalid", "servicePrincipalId"],
  ["application", "appName"],
  ["applicationname", "appName"],
  ["appdisplayname", "appName"],
  ["applicationid", "appId"],
  ["appid", "appId"],
  ["requestid", "requestId"],
  ["originalrequestid", "requestId"],
  ["correlationid", "correlationId"],
  ["status", "status"],
  ["failurereason", "failureReason"],
  ["resultdescription", "failureReason"],
  ["additionaldetails", "additionalDetails"],
  ["ipaddress", "ipAddress"],
  ["resource", "resourceName"],
  ["resourcedisplayname", "resourceName"],
  ["resourceid", "resourceId"],
  ["hometenantid", "homeTenant"],
  ["resourcetenantid", "resourceTenant"],
  ["resourcetenantid", "tenant"],
  ["tenantid", "tenant"],
  ["hometenantid", "tenant"],
  ["clientapp", "clientApp"],
  ["clientappused", "clientApp"],
  ["deviceid", "deviceId"],
  ["operatingsystem", "devicePlatform"],
];

/** The values of a record under the names that facts have. */
export function recordFacts({ fields }: LogRecord): Facts {
  const values = new Map(fields.map(([label, value]) => [bare(label), withoutGlyphs(value)]));
  const facts: Facts = {};
  for (const [label, fact] of columnFacts) {
    const value = values.get(label);
    if (value && !isBlank(value)) facts[fact] ??= value;
  }
  return facts;
}

/** A record as a text, a label and its value on each line. */
export const recordText = ({ fields, text }: LogRecord): string =>
  fields.length === 0 ? text : fields.map(([label, value]) => `${label}: ${withoutGlyphs(value)}`).join("\n");
