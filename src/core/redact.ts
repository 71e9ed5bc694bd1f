import { addressShape } from "./address-shape";
import type { FactName, Facts } from "./fact-names";
import { isDnsName } from "./values";

/** Takes out of facts and texts what must not leave the browser by a careless paste. */

/** Values that name a person, a device or an object of the directory; they leave whole. */
const personal: readonly FactName[] = [
  "user",
  "userId",
  "servicePrincipalId",
  "ipAddress",
  "deviceId",
  "subject",
  "expectedSubject",
  "request.loginHint",
  "claims",
];
/** Addresses of which only the host stays. */
const addresses: readonly FactName[] = [
  "redirectUri",
  "registeredRedirectUri",
  "request.redirectUri",
  "destination",
  "origin",
];

export interface Redacted {
  facts: Facts;
  /** What was left out or cut, by fact. */
  leftOut: FactName[];
}

/** @param keep facts that the reader chose to share all the same */
export function redactFacts(facts: Facts, keep: readonly FactName[] = []): Redacted {
  const shared: Facts = {};
  const leftOut: FactName[] = [];
  for (const [name, value] of Object.entries(facts) as [FactName, string][]) {
    const kept = keep.includes(name) ? value : redactFact(name, value);
    if (kept !== value) leftOut.push(name);
    if (kept !== undefined && kept !== "") shared[name] = kept;
  }
  return { facts: shared, leftOut };
}

function redactFact(name: FactName, value: string): string | undefined {
  if (personal.includes(name)) return undefined;
  if (addresses.includes(name)) return hostAlone(value);
  return maskText(value);
}

/** The scheme and host of an address; nothing for one whose host is an IP address or no public name. */
function hostAlone(value: string): string | undefined {
  const shape = addressShape(value);
  if (!shape) return undefined;
  if (shape.host === "") return `${shape.scheme}:…`;
  if (shape.host !== "localhost" && !isDnsName(shape.host)) return `${shape.scheme}://…`;
  return `${shape.scheme}://${shape.host}${shape.port && `:${shape.port}`}${shape.path.length > 1 ? "/…" : shape.path}`;
}

const dotted = String.raw`\d{1,3}(?:\.\d{1,3}){3}`;
const hextets = (least: number, most: number) => `(?:[0-9a-f]{1,4}:){${least},${most}}`;
const oneHextet = "[0-9a-f]{1,4}";
/** An IPv6 address in full, or with its zeros left out, where at least one digit stands beside the two colons. */
const ipv6 = [
  `${hextets(4, 7)}(?:${dotted}|${oneHextet})`,
  `(?=:{0,2}[0-9a-f])(?:${hextets(0, 6)}${oneHextet})?::(?:${hextets(0, 6)}(?:${dotted}|${oneHextet}))?`,
].join("|");

const secrets: [RegExp, string][] = [
  // Tokens and assertions: three dotted parts of base64url, or any long run of it.
  [/\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}/g, "[token]"],
  [/[\w+/=-]{80,}/g, "[token]"],
  [/[\w.+'*#-]{1,64}(?:@|%40)[\w.-]{1,253}/g, "[account]"],
  [new RegExp(`(?<!\\w)(?:${ipv6})(?!\\w)`, "gi"), "[IP address]"],
  [new RegExp(String.raw`(?<![\d.])${dotted}(?![\d.])`, "g"), "[IP address]"],
];

/** A text without accounts, IP addresses and tokens. Masking a second time changes nothing. */
export function maskText(text: string): string {
  let masked = text;
  // What is masked may have hidden where the next value begins.
  for (let before = ""; before !== masked; ) {
    before = masked;
    for (const [pattern, words] of secrets) masked = masked.replace(pattern, words);
  }
  return masked;
}
