import type { Bundle, Explanation } from "./explanation";
import type { FactName } from "./fact-names";
import type { Redacted } from "./redact";
import { plain } from "./rich-text";
import { displayable } from "./values";

/** The support bundle: everything that helps somebody else to look at the same error, redacted, as text and as JSON. */

/** Labels in the order in which they are listed; other facts stay out. */
const rows: [FactName, string][] = [
  ["error", "OAuth error"],
  ["suberror", "Suberror"],
  ["appId", "App ID"],
  ["appName", "App calls itself"],
  ["tenant", "Tenant"],
  ["homeTenant", "Home tenant"],
  ["resourceTenant", "Resource tenant"],
  ["idp", "Identity provider"],
  ["resourceId", "Resource ID"],
  ["resourceName", "Resource"],
  ["redirectUri", "Redirect address"],
  ["scope", "Scope"],
  ["flow", "Flow"],
  ["clientApp", "Client app"],
  ["devicePlatform", "Device platform"],
  ["deviceState", "Device state"],
  // These three only where the reader chose to share them.
  ["user", "Account"],
  ["ipAddress", "IP address"],
  ["deviceId", "Device ID"],
  ["timestamp", "Time"],
  ["correlationId", "Correlation ID"],
  ["requestId", "Request ID"],
  ["browser", "Browser"],
  ["privateWindow", "Private window"],
];

/** @param versions of the extension and its rules, where they are known */
export function makeBundle(
  explanation: Explanation,
  { facts, leftOut }: Redacted,
  versions: Record<string, string> = {},
): Bundle {
  const values = rows.flatMap(([name, label]): [FactName, string, string][] => {
    const value = facts[name];
    return value === undefined ? [] : [[name, label, displayable(value)]];
  });
  const text = [
    `AADSTS${explanation.code}${explanation.name ? ` ${explanation.name}` : ""}: ${plain(explanation.title)}`,
    ...values.map(([, label, value]) => `${label}: ${value}`),
    ...Object.entries(versions).map(([name, version]) => `${name}: ${version}`),
  ].join("\n");
  const data = {
    code: explanation.code,
    ...(explanation.name === undefined ? {} : { name: explanation.name }),
    ...Object.fromEntries(values.map(([name, , value]) => [name, value])),
    ...versions,
  };
  return { text, json: JSON.stringify(data, null, 2), leftOut };
}
