/** Strict types of values. Only a value that fully matches one may enter a link, a command or a query. */

/** Source of a regular expression, without its edges. */
export const guidPattern = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
const guid = new RegExp(`^${guidPattern}$`);
const dnsName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;
const isoTime = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
const upn = /^[A-Za-z0-9._+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** A GUID with hyphens and without braces, in any case. */
export const isGuid = (value: string): boolean => guid.test(value);
/** The GUIDs in a text, in lower case. */
export const guidsIn = (text: string): string[] =>
  [...text.matchAll(new RegExp(guidPattern, "g"))].map(([id]) => id.toLowerCase());
/** A name of a domain or host with at least one dot, in letters that the DNS takes. */
export const isDnsName = (value: string): boolean => dnsName.test(value);
/** A UTC time as the service writes it, with a T or a blank. */
export const isIsoTime = (value: string): boolean => isoTime.test(value);
/** A user principal name of plain characters; quotes, blanks and signs that a shell or query could read are not. */
export const isUpn = (value: string): boolean => upn.test(value);

/** Control and bidirectional formatting characters, which could make a text read as something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g;

/** A text of one line with its blanks and invisible characters made visible, for looking at it character by character. */
export const visibleCharacters = (text: string): string => text.replace(/\s/g, "␣").replace(invisible, "\ufffd");

/**
 * A value as it may be shown: on one line, without control and bidirectional characters, cut to `limit` characters.
 * @param limit in UTF-16 units; whole characters are kept
 */
export function displayable(value: string, limit = 300): string {
  const clean = value.replace(/\s+/g, " ").replace(invisible, "").trim();
  if (clean.length <= limit) return clean;
  return `${clean.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
