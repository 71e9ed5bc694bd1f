import type { FactName, Facts } from "./fact-names";
import type { Redacted } from "./redact";
import { isDnsName } from "./values";

/** Takes out of redacted facts which organisation it was, for a reader who may not or will not say. */

const tenantFacts = ["tenant", "homeTenant", "resourceTenant", "request.authority"] as const satisfies FactName[];

/** They stand in a tenant's place and name none. */
const anyTenant: ReadonlySet<string> = new Set(["common", "organizations", "consumers"]);

/** A shorter name would be found inside other words. */
const shortestName = 3;

/** Issuers and sign-in addresses that have the tenant as the first part of their path. */
const inAddress = /\b(?:sts\.windows\.net|login\.[a-z.-]{3,40}|[a-z0-9-]{1,63}\.ciamlogin\.com)\/([\w.-]{3,253})/gi;

/** Hosts whose first part is the tenant's own name. */
const ownHost =
  /\b[a-z0-9-]{1,63}\.(?:onmicrosoft\.(?:com|us)|partner\.onmschina\.cn|sharepoint\.(?:com|us|cn)|b2clogin\.com|ciamlogin\.com)\b/gi;

const placeholder = "[tenant]";

/**
 * @param redacted facts that may leave the browser
 * @param facts all of them: an account that was left out still tells the domain to look for
 */
export function withoutTenant({ facts: shared, leftOut }: Redacted, facts: Facts): Redacted {
  const mask = tenantMask(facts);
  const kept: Facts = {};
  const changed: FactName[] = [];
  for (const [name, value] of Object.entries(shared) as [FactName, string][]) {
    const masked = isTenantFact(name) ? undefined : mask(value);
    if (masked !== undefined) kept[name] = masked;
    if (masked !== value) changed.push(name);
  }
  return { facts: kept, leftOut: [...new Set([...leftOut, ...changed])] };
}

const isTenantFact = (name: FactName): boolean => tenantFacts.some((each) => each === name);

/** Puts a placeholder for the tenant's ids, domains and names in a text. */
export function tenantMask(facts: Facts): (text: string) => string {
  const names = namesOf(facts);
  return (text) =>
    names.reduce(
      (masked, name) => replaceName(masked, name),
      text
        .replace(inAddress, (address, tenant: string) =>
          anyTenant.has(tenant.toLowerCase()) ? address : address.replace(tenant, placeholder),
        )
        .replace(ownHost, placeholder),
    );
}

/** What names the tenants, the longest first: a domain may be part of another. */
function namesOf(facts: Facts): string[] {
  const domain = facts.user?.split("@").at(-1) ?? "";
  const names = [...tenantFacts.map((name) => facts[name] ?? ""), ...(isDnsName(domain) ? [domain] : [])];
  return [...new Set(names)]
    .filter((name) => name.length >= shortestName && !anyTenant.has(name.toLowerCase()))
    .sort((a, b) => b.length - a.length);
}

/** In whatever letter case it is written. */
function replaceName(text: string, name: string): string {
  const [lower, wanted] = [text.toLowerCase(), name.toLowerCase()];
  // A few capitals are longer in lower case; then the places don't fit, and only the name as written is found.
  if (lower.length !== text.length) return text.replaceAll(name, placeholder);
  let masked = "";
  let end = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, end)) {
    masked += text.slice(end, at) + placeholder;
    end = at + wanted.length;
  }
  return masked + text.slice(end);
}
