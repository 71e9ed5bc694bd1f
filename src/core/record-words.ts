/** What a sign-in record says, for rules that look at words: without the names of its columns and the columns that are empty. */

/** Members of a record of the sign-in logs that no other JSON about a sign-in has. Source: sign-in schema of Microsoft Graph, 2026. */
const isRecord =
  /"(?:createdDateTime|conditionalAccessStatus|signInEventTypes|deviceDetail|ResultType|clientAppUsed|appDisplayName)"\s{0,20}:/i;

const member = /"[\w@.]{1,80}"\s{0,20}:\s{0,20}(?:(?:""|null|false|"none"|"-"|\[\s{0,20}\]|\{\s{0,20}\})\s{0,20},?)?/gi;

/** Values that every record has, or that name more browsers, apps and methods than were used. */
const idle =
  /"(?:(?:authenticationMethod|userAgent|tokenIssuerType)"\s{0,20}:\s{0,20}"[^"]{0,600}"|clientAppUsed"\s{0,20}:\s{0,20}"Mobile Apps and Desktop clients"|signInEventTypes"\s{0,20}:\s{0,20}\[\s{0,20}"(?:nonI|i)nteractiveUser"\s{0,20}\])/gi;

/** Columns of the portal whose names are words that rules look for. */
const lines =
  /^[ \t]{0,80}(?:resource service principal id|service principal (?:id|name|credential key id|credential thumbprint)|federated credential id|managed identity type|token protection[^:\t\n]{0,60})[ \t]{0,80}[:\t][ \t]{0,80}(?:-|none|null|n\/a|[0-9a-f-]{36})?[ \t]{0,80}$/gim;

/** A record as the portal shows it, or a person copied it from there. */
const isPane = /(?:^|\n)[ \t]{0,80}sign-?in error code[ \t]{0,80}(?:[:：\t\n]|$)/i;

/** Fields of the portal whose names are words that rules look for; the value stays. Source: details of a sign-in in the portal, 2026. */
const names =
  /^[ \t]{0,80}(?:user ?name|user id|user type|user principal name|sign-in identifier|application id|resource id|(?:resource|home) tenant (?:id|name)|tenant id|cross[- ]tenant access type|client app|client credential type|(?:resource )?service principal (?:id|name)|federated credential id|managed identity type|(?:unique )?token (?:identifier|issuer (?:type|name))|incoming token type|authentication protocol|original transfer method|latency|global secure access ip address|device id|join type)[ \t]{0,80}(?=[:：\t\n]|$)/gim;

/** Fields whose usual value says nothing, or names more browsers and apps than were used. */
const usual =
  /^[ \t]{0,80}(?:user agent[ \t]{0,80}[:：\t\n][^\n]{0,600}|client app[ \t]{0,80}[:：\t\n]\s{0,8}mobile apps and desktop clients|(?:compliant|managed|through global secure access)[ \t]{0,80}[:：\t\n]\s{0,8}no\b|token issuer type[ \t]{0,80}[:：\t\n][^\n]{0,80})/gim;

const paneWords = (text: string): string => (isPane.test(text) ? text.replace(usual, "").replace(names, "") : text);

/**
 * Every record has columns such as `federatedCredentialId`, also where no such thing took part.
 * @param text without escapes; one that is no record stays as it is
 */
export const recordWords = (text: string): string =>
  isRecord.test(text) ? text.replace(idle, " ").replace(member, " ") : paneWords(text.replace(lines, ""));
