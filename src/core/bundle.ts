import { codeText } from "./code-text";
import type { Bundle, BundleTexts, Explanation } from "./explanation";
import type { FactName, Facts } from "./fact-names";
import type { Redacted } from "./redact";
import { tenantMask, withoutTenant } from "./redact-tenant";
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

/** Whether the bundle says which organisation it was: at first, not at first, or never because the organisation decided so. */
export type TenantWish = "keep" | "leave-out" | "never";

/**
 * @param explanation made from redacted facts
 * @param facts all of them, to know what names the tenant
 * @param versions of the extension and its rules
 */
export function makeBundle(
  explanation: Explanation,
  redacted: Redacted,
  { facts, tenant, versions }: { facts: Facts; tenant: TenantWish; versions: Record<string, string> },
): Bundle {
  const title = plain(explanation.title);
  const whole = write(explanation, title, redacted, versions);
  const without = write(explanation, tenantMask(facts)(title), withoutTenant(redacted, facts), versions);
  if (without.text === whole.text) return whole;
  if (tenant === "never") return without;
  return tenant === "leave-out"
    ? { ...without, tenantChoice: { leftOut: true, other: whole } }
    : { ...whole, tenantChoice: { leftOut: false, other: without } };
}

function write(
  { code, name }: Explanation,
  title: string,
  { facts, leftOut }: Redacted,
  versions: Record<string, string>,
): BundleTexts {
  const values = rows.flatMap(([fact, label]): [FactName, string, string][] => {
    const value = facts[fact];
    return value === undefined ? [] : [[fact, label, displayable(value)]];
  });
  const text = [
    `${codeText(code)}${name ? ` ${name}` : ""}: ${title}`,
    ...values.map(([, label, value]) => `${label}: ${value}`),
    ...Object.entries(versions).map(([part, version]) => `${part}: ${version}`),
  ].join("\n");
  const data = {
    code,
    ...(name === undefined ? {} : { name }),
    ...Object.fromEntries(values.map(([fact, , value]) => [fact, value])),
    ...versions,
  };
  return { text, json: JSON.stringify(data, null, 2), leftOut };
}
