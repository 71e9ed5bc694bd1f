import { covers } from "../core/match-pattern";
import { browser } from "./browser";
import { oneByOne } from "./one-by-one";
import { originsOf, type SiteBundle, type SiteKind, siteBundles } from "./site-bundles";

/** Which of our scripts run where: the manifest says it for our own hosts, and bundles of sites follow it. */

/** The manifest's scripts: first those of sign-in pages, then those of portals. A test pins this order. */
function declared(kind: SiteKind) {
  const scripts = browser.runtime.getManifest().content_scripts?.[kind === "signIn" ? 0 : 1];
  if (!scripts) throw new Error(`The manifest names no scripts for ${kind} pages.`);
  return scripts;
}

/** The files that run on sites of a kind, as the build names them. */
export function filesFor(kind: SiteKind): { js: string[]; css: string[] } {
  const { js, css } = declared(kind);
  // Firefox has whole addresses here, which it does not take elsewhere, and null for what the manifest leaves out.
  const relative = (files: string[] | null | undefined) =>
    (files ?? []).map((file) => file.replace(browser.runtime.getURL(""), ""));
  return { js: relative(js), css: relative(css) };
}

/** What kind of site a page is; sign-in pages and apps' own pages are looked at alike. */
export const kindOf = (url: URL): SiteKind =>
  [
    ...(browser.runtime.getManifest().content_scripts?.[1]?.matches ?? []),
    ...siteBundles.flatMap(({ portal }) => portal),
  ].some((pattern) => covers(pattern, url))
    ? "portal"
    : "signIn";

/** All sites that we may look at now, as match patterns. */
export async function grantedSites(): Promise<string[]> {
  const own = (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches = [] }) => matches);
  const [bundles, others] = await Promise.all([grantedBundles(), otherSites()]);
  return [...own, ...others, ...bundles.flatMap(({ signIn, portal }) => [...signIn, ...portal])];
}

/**
 * Registers the scripts of the granted sites anew, from what is granted and nothing else: after a grant, a revocation,
 * an update or a start it does not matter what was registered before. One such run at a time.
 */
export const registerSiteScripts = (): Promise<void> =>
  oneByOne("site-scripts", async () => {
    const [bundles, others] = await Promise.all([grantedBundles(), otherSites()]);
    const wanted = (["signIn", "portal"] as const).flatMap((kind) =>
      bundles.flatMap((bundle) =>
        bundle[kind].length > 0 ? [registration(`${kind}-${bundle.id}`, kind, bundle[kind])] : [],
      ),
    );
    if (others.length > 0) wanted.push(registration("others", "signIn", others));
    const before = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
    const [kept, added] = [true, false].map((isThere) => wanted.filter(({ id }) => before.includes(id) === isThere));
    const dropped = before.filter((id) => !wanted.some((script) => script.id === id));
    // In this order: what is stopped half-way is served too much for a while, never too little.
    if (kept?.length) await browser.scripting.updateContentScripts(kept);
    if (added?.length) await browser.scripting.registerContentScripts(added);
    if (dropped.length > 0) await browser.scripting.unregisterContentScripts({ ids: dropped });
  });

/** The bundles with those of their sites that are granted: one may have been given or taken back by itself. */
const grantedBundles = (): Promise<SiteBundle[]> =>
  Promise.all(
    siteBundles.map(async ({ id, signIn, portal }: SiteBundle) => {
      const [mySignIn, myPortal] = await Promise.all([grantedOf(signIn), grantedOf(portal)]);
      return { id, signIn: mySignIn, portal: myPortal };
    }),
  );

async function grantedOf(patterns: readonly string[]): Promise<string[]> {
  const granted = await Promise.all(patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] })));
  return patterns.filter((_, i) => granted[i]);
}

/** Single sites that were allowed beside: a company's own, as its policy asks for. */
async function otherSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const known = [...(browser.runtime.getManifest().host_permissions ?? []), ...siteBundles.flatMap(originsOf)];
  return origins.filter((origin) => /^https:\/\/[^/*]+\/\*$/.test(origin) && !known.includes(origin));
}

/** The polyfill's types lack the member that reaches frames without an address of their own; browsers have had it since Chrome 119 and Firefox 128. */
type Registration = Parameters<typeof browser.scripting.registerContentScripts>[0][number] & {
  matchOriginAsFallback?: boolean;
};

function registration(id: string, kind: SiteKind, matches: readonly string[]): Registration {
  const { js, css } = filesFor(kind);
  const inFrames = kind === "portal" ? { allFrames: true, matchOriginAsFallback: true } : {};
  return {
    id,
    matches: [...matches],
    js,
    ...(css.length > 0 ? { css } : {}),
    ...inFrames,
    runAt: "document_end",
    persistAcrossSessions: true,
  };
}
