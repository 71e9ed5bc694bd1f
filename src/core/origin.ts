import type { Origin } from "./finding";
import { cloudOfHost } from "./request";

/**
 * Where a text comes from, and how far its word can be taken: what Microsoft's own pages say is theirs.
 * @param url of the page or frame that it stands on; one that is no address, or not of https, confirms nothing
 */
export function originOf(url: string): Origin {
  if (!URL.canParse(url)) return { trust: "unconfirmed" };
  const { protocol, hostname: host } = new URL(url);
  const trust = protocol === "https:" && cloudOfHost(host) ? "microsoft" : "unconfirmed";
  return host === "" ? { trust } : { trust, host };
}
