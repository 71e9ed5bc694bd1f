/** The host of a match pattern such as "https://login.microsoftonline.com/*". */
export const hostOf = (origin: string): string => origin.replace(/^https:\/\//, "").replace(/\/\*$/, "");
