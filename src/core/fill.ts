import type { FactName, Facts } from "./fact-names";
import type { Filled, FilledNode, Link, Node, Text } from "./rich-text";
import type { Command, Directory, NamedLink } from "./rule";
import { displayable, isDnsName, isGuid, isIsoTime, isUpn } from "./values";

/**
 * Puts the values of a message into texts, links and commands.
 * The message may be an attacker's: in a sentence a value is shown as text; into a link or command it goes only when it
 * fully matches a strict type, and the hosts of links are constants.
 */

export interface Filling {
  facts: Facts;
  directory: Directory;
  /** False for text that isn't confirmed as Microsoft's: then links and commands carry no values. */
  trusted: boolean;
  /** The app is one of Microsoft's own: nobody who reads this can change its registration. */
  microsoftApp: boolean;
}

/** App names are what an app calls itself: one line, short. */
const limits: Partial<Record<FactName, number>> = { appName: 60, resourceName: 60 };

/** A text with its holes filled. */
export function fill(text: Text, filling: Filling): Filled {
  return text.flatMap((node) => fillNode(node, filling));
}

function fillNode(node: Node, filling: Filling): FilledNode[] {
  if (typeof node === "string") return [node];
  if ("value" in node) {
    const value = shown(node.value, filling);
    return [value === undefined ? node.or : { value, fact: node.value }];
  }
  if ("bold" in node) return [{ bold: fill(node.bold, filling) }];
  if ("code" in node)
    return isInWords(node.code, filling) ? fill(node.code, filling) : [{ code: fill(node.code, filling) }];
  if ("go" in node) return [fillPath(node.go, filling)];
  if ("address" in node) return [{ link: { title: node.address, url: node.address }, text: [node.address] }];
  return [{ link: resolveLink(node.link, filling), text: fill(node.text, filling) }];
}

/** True for a value that is missing: what stands in its place is a phrase, and no code. */
const isInWords = ([node, ...others]: Text, filling: Filling): boolean =>
  typeof node === "object" && "value" in node && others.length === 0 && shown(node.value, filling) === undefined;

function shown(name: string, { facts }: Filling): string | undefined {
  const value = facts[name as FactName];
  if (value === undefined) return undefined;
  return displayable(value, limits[name as FactName]) || undefined;
}

function fillPath(name: string, filling: Filling): FilledNode {
  const menu = filling.directory.paths[name];
  const parts = (menu?.path ?? [[name]]).map((part) => fill(part, filling));
  const joined = parts.flatMap((part, i) => (i === 0 ? part : [" > ", ...part]));
  return { link: menu?.link ? resolveLink(menu.link, filling) : null, text: [{ bold: joined }] };
}

/** The link of that name in the cloud of the message, or nothing where there is none. */
export function resolveLink(name: string, filling: Filling): Link | null {
  const link = filling.directory.links[name];
  if (!link) return null;
  if (link.owner && filling.microsoftApp) return null;
  if (link.url) return { title: link.title, url: link.url };
  const path = link.portal && fillAddress(link.portal, filling);
  if (!path) return link.generic ? resolveLink(link.generic, filling) : null;
  const url = portalUrl(path, filling);
  const tenant = tenantOf(filling);
  return url
    ? { title: tenant ? `${link.title} (tenant ${tenant})` : link.title, url, ...findOn(link, filling) }
    : null;
}

/** What to look for on the page that a link opens. It is shown, so it may be a user principal name. */
function findOn({ find = [] }: NamedLink, { facts, trusted }: Filling): Pick<Link, "find"> {
  for (const fact of trusted ? find : []) {
    const value = facts[fact];
    if (value !== undefined && isStrict(fact, value)) return { find: { fact, value } };
  }
  return {};
}

/**
 * The tenant whose admin pages a link opens; a link that goes into a tenant says which. Where a record names two of them,
 * the reader may be an admin of either.
 */
function tenantOf({ facts, trusted }: Filling): string | undefined {
  const { homeTenant, resourceTenant } = facts;
  const isSure = homeTenant === undefined || homeTenant === resourceTenant;
  const tenant = facts.tenant ?? (isSure ? resourceTenant : undefined);
  return trusted && tenant !== undefined && isStrict("tenant", tenant) ? tenant : undefined;
}

/** @param path with its values */
function portalUrl(path: string, filling: Filling): string | undefined {
  const tenant = tenantOf(filling);
  const hosts = filling.directory.portalHosts[filling.facts.cloud ?? "public"];
  if (!hosts) return undefined;
  // Only the Azure portal documents an address that names the tenant; it opens the same pages.
  return tenant ? `https://${hosts.azure}/${encodeURIComponent(tenant)}${path}` : `https://${hosts.entra}/${path}`;
}

const holes = /\{(\w[\w.]*)\}/g;

/** The address with its values, or nothing when one is missing or not of a strict type. */
function fillAddress(address: string, { facts, trusted }: Filling): string | undefined {
  let complete = true;
  const filled = address.replace(holes, (_, name: FactName) => {
    const value = facts[name];
    if (trusted && value !== undefined && isStrict(name, value) && !isUpn(value)) return encodeURIComponent(value);
    complete = false;
    return "";
  });
  return complete ? filled : undefined;
}

const guids: ReadonlySet<string> = new Set([
  "appId",
  "resourceId",
  "correlationId",
  "requestId",
  "deviceId",
  "userId",
  "servicePrincipalId",
  "homeTenant",
  "resourceTenant",
  "request.clientId",
]);

/** True when a value fully matches the strict type of its fact; a fact without such a type never does. */
export function isStrict(name: string, value: string): boolean {
  if (guids.has(name)) return isGuid(value);
  if (name === "tenant") return isGuid(value) || isDnsName(value);
  if (name === "timestamp") return isIsoTime(value);
  if (name === "user") return isUpn(value);
  return false;
}

/** Words for the blanks of commands. */
const blanks: Record<string, string> = {
  appId: "application id",
  resourceId: "resource id",
  tenant: "tenant id",
  user: "user principal name",
  correlationId: "correlation id",
  requestId: "request id",
  deviceId: "device id",
  timestamp: "time",
};

/** A command with its values; what is missing or not of a strict type stays a named blank. */
export function fillCommand({ run, shell }: Command, { facts, trusted }: Filling): string {
  return run.replace(holes, (_, name: FactName) => {
    const value = facts[name];
    const allowed = trusted && value !== undefined && isStrict(name, value) && (shell === "kql" || !isUpn(value));
    return allowed ? value : `<${blanks[name] ?? name}>`;
  });
}
