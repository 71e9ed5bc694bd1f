/** What a sign-in record says, for rules that look at words: without the names of its columns and the columns that are empty. */

/** Members of a record of the sign-in logs that no other JSON about a sign-in has. Source: sign-in schema of Microsoft Graph, 2026. */
const isRecord =
  /"(?:createdDateTime|conditionalAccessStatus|signInEventTypes|deviceDetail|ResultType|clientAppUsed|appDisplayName)"\s{0,20}:/i;

const member = /"[\w@.]{1,80}"\s{0,20}:\s{0,20}(?:(?:""|null|false|"none"|"-"|\[\s{0,20}\]|\{\s{0,20}\})\s{0,20},?)?/gi;

/** Values that every record has, or that name more browsers and methods than were used. */
const idle = /"(?:authenticationMethod|userAgent|tokenIssuerType)"\s{0,20}:\s{0,20}"[^"]{0,600}"/gi;

/** Columns of the portal whose names are words that rules look for. */
const lines =
  /^[ \t]{0,80}(?:resource service principal id|service principal (?:id|name|credential key id|credential thumbprint)|federated credential id|managed identity type|token protection[^:\t\n]{0,60})[ \t]{0,80}[:\t][ \t]{0,80}(?:-|none|null|n\/a|[0-9a-f-]{36})?[ \t]{0,80}$/gim;

/**
 * Every record has columns such as `federatedCredentialId`, also where no such thing took part.
 * @param text without escapes; one that is no record stays as it is
 */
export const recordWords = (text: string): string =>
  isRecord.test(text) ? text.replace(idle, " ").replace(member, " ") : text.replace(lines, "");
