/** Looks at the shape of a redirect address as it was written; most addresses in errors are not valid ones. */

export interface AddressShape {
  /** Lower case, without the colon; "custom" is told by `isCustomScheme`. */
  scheme: string;
  host: string;
  port: string;
  path: string;
  query: string;
}

/** @returns nothing for a text that does not begin with a scheme */
export function addressShape(value: string): AddressShape | undefined {
  const match = /^([a-z][a-z0-9+.-]*):(?:\/\/(\[[^\]]*\]|[^/?#:]*)(?::(\d+))?)?([^?#]*)(?:\?([^#]*))?/i.exec(
    value.trim(),
  );
  if (!match) return undefined;
  const [, scheme = "", host = "", port = "", path = "", query = ""] = match;
  return { scheme: scheme.toLowerCase(), host: host.toLowerCase(), port, path, query };
}

/** Localhost in its spellings. */
export const isLoopback = ({ host }: AddressShape): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(host);

/** A private IPv4 address (RFC 1918), or a name that only a local network resolves. */
export const isPrivateHost = ({ host }: AddressShape): boolean =>
  /^(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})$/.test(host) ||
  /\.(?:local|lan|home|internal|localdomain|home\.arpa)$/.test(host) ||
  (host !== "" && host !== "localhost" && !/[.:[]/.test(host));

/** True for a scheme that an app made up for itself, such as "msauth". */
export const isCustomScheme = ({ scheme }: AddressShape): boolean => !["http", "https", "urn"].includes(scheme);

/** Addresses that only native apps and brokers use. */
export const isNativeClient = (value: string): boolean =>
  /\/oauth2\/nativeclient\/?$|^urn:ietf:wg:oauth:2\.0:oob|^msal[0-9a-f-]{10,}:\/\/|^msauth|^ms-appx-web:\/\/|^brk-/i.test(
    value,
  );
