/** Match patterns, as manifests and permissions name sites: "https://*.portal.azure.net/*". */

/** The pattern for one site, without its port, which browsers refuse there: "https://login.microsoftonline.com/*". */
export const patternOf = (url: URL): string => `${url.protocol}//${url.hostname}/*`;

/** The host of a pattern, which may begin with "*.". */
export const hostOf = (pattern: string): string => pattern.replace(/^[^/]*\/\//, "").replace(/\/.*/, "");

/** True when a pattern has the site in it. */
export function covers(pattern: string, url: URL): boolean {
  const [, scheme, host = ""] = /^(https?):\/\/([^/]+)\//.exec(pattern) ?? [];
  if (`${scheme}:` !== url.protocol) return false;
  return host.startsWith("*.") ? `.${url.hostname}`.endsWith(host.slice(1)) : host === url.hostname;
}
