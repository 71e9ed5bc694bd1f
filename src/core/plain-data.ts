/** Asks of data from elsewhere (storage, policies, pages) what it is, before anybody relies on it. */

/** True for an object of names and values: what JSON writes in braces. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** @param longest in UTF-16 units */
export const isText = (value: unknown, longest: number): value is string =>
  typeof value === "string" && value.length <= longest;
