import { covers } from "../core/match-pattern";
import { browser } from "./browser";

/** Sites beyond our manifest that can be allowed with one click, bundle by bundle. */

/** What runs on a site: a sign-in page shows its own error; an admin portal has codes in rows, panes and frames. */
export type SiteKind = "signIn" | "portal";

export interface SiteBundle {
  id: string;
  signIn: readonly string[];
  portal: readonly string[];
}

const sites = (...hosts: string[]): string[] => hosts.map((host) => `https://${host}/*`);

/**
 * Hosts: instance metadata of MSAL.NET (KnownMetadataProvider), Azure's list of portal addresses for firewalls, and
 * Microsoft's lists of admin centres, read in 2026.
 */
export const siteBundles = [
  {
    id: "usGov",
    signIn: sites("login.microsoftonline.us", "login.usgovcloudapi.net"),
    portal: sites("portal.azure.us", "*.portal.azure.us", "entra.microsoft.us", "intune.microsoft.us"),
  },
  {
    id: "china",
    signIn: sites("login.partner.microsoftonline.cn", "login.chinacloudapi.cn"),
    portal: sites("portal.azure.cn", "*.portal.azure.cn", "entra.microsoftonline.cn"),
  },
  {
    id: "sovereign",
    signIn: sites("login.sovcloud-identity.fr", "login.sovcloud-identity.de", "login.sovcloud-identity.sg"),
    portal: [],
  },
  { id: "customers", signIn: sites("*.b2clogin.com", "*.ciamlogin.com"), portal: [] },
  { id: "personal", signIn: sites("login.live.com", "account.live.com"), portal: [] },
  { id: "legacySignIn", signIn: sites("login.windows.net"), portal: [] },
  {
    id: "myAccount",
    signIn: [],
    portal: sites("mysignins.microsoft.com", "myaccount.microsoft.com", "myapps.microsoft.com"),
  },
  { id: "intune", signIn: [], portal: sites("intune.microsoft.com") },
  {
    id: "microsoft365",
    signIn: [],
    portal: sites(
      "admin.microsoft.com",
      "admin.cloud.microsoft",
      "security.microsoft.com",
      "purview.microsoft.com",
      "admin.exchange.microsoft.com",
      "admin.teams.microsoft.com",
      "admin.powerplatform.microsoft.com",
    ),
  },
] as const satisfies SiteBundle[];

export type BundleId = (typeof siteBundles)[number]["id"];

/** All sites of a bundle, as match patterns. */
export const originsOf = ({ signIn, portal }: SiteBundle): string[] => [...signIn, ...portal];

/** The bundle that a page belongs to, if there is one. */
export const bundleFor = (url: URL): (SiteBundle & { id: BundleId }) | undefined =>
  siteBundles.find((bundle) => originsOf(bundle).some((pattern) => covers(pattern, url)));

/** Whether we are allowed to look at all sites of a bundle. */
export const isGranted = (bundle: SiteBundle): Promise<boolean> =>
  browser.permissions.contains({ origins: originsOf(bundle) });
