import type { ExplainedFinding } from "../core/explanation";
import { patternOf } from "../core/match-pattern";
import { newestFirst } from "../core/newest-first";
import { readErrorDescription } from "../core/request";
import { browser } from "../platform/browser";
import { accessTo } from "../platform/permissions";
import type { OfferedBundle, TabReport } from "../platform/protocol";
import { readSettings } from "../platform/settings";
import { isKeptAway } from "../platform/sign-in-check";
import { bundleFor, isGranted, originsOf } from "../platform/site-bundles";
import { kindOf, registerSiteScripts } from "../platform/site-scripts";
import { ensureDetector, lookAgain } from "./injection";
import { explainFrames } from "./portals";
import { flashedBy } from "./seen";
import { readStanding, showCountOf } from "./standing";
import { inTurn } from "./tab-findings";

/** What the popup is told about a tab. */
export async function reportTab(tabId: number): Promise<TabReport> {
  const [tab, { audience }] = await Promise.all([browser.tabs.get(tabId), readSettings()]);
  const report = await lookInto(tabId, tab.url);
  // Whoever counted them last may not have come to say so.
  await inTurn(tabId, () => showCountOf(tabId));
  const standing = new Set(report.findings.map(({ code }) => code));
  const [seen, bundle] = await Promise.all([flashedBy(tabId, standing), offerFor(tab.url)]);
  return {
    ...report,
    ...(seen.length > 0 ? { seen } : {}),
    ...(bundle ? { bundle } : {}),
    ...(audience === undefined ? {} : { audience }),
  };
}

type Look = Pick<TabReport, "findings" | "access" | "origin">;

async function lookInto(tabId: number, url: string | undefined): Promise<Look> {
  const access = await accessTo(url);
  if (access === "granted" && url !== undefined) return lookWithAccess(tabId, url);
  // The toolbar button lets us into this one page. An app's page that carries an error came here to be explained.
  if (url !== undefined && readErrorDescription(url)?.includes("AADSTS")) await ensureDetector(tabId, url);
  const findings = await findingsOf(tabId);
  // A page that an organisation keeps us off does not even tell its address.
  if (findings.length === 0 && url === undefined && (await isKeptAway(tabId))) return { findings, access: "withheld" };
  return access === "withheld" && url !== undefined
    ? { findings, access, origin: patternOf(new URL(url)) }
    : { findings, access: "elsewhere" };
}

async function lookWithAccess(tabId: number, url: string): Promise<Look> {
  const detector = ensureDetector(tabId, url);
  const findings = await findingsOf(
    tabId,
    detector.then(({ document }) => document),
  );
  const { state } = await detector;
  if (state === "refused") {
    // It was taken back meanwhile, and can be asked for.
    if ((await accessTo(url)) !== "granted") return lookInto(tabId, url);
    // Permission was given, but an administrator blocks the site: there is nothing to ask for.
    return { findings: [], access: "withheld" };
  }
  // What should have been put there by itself was not: the background may have been stopped before it asked for that.
  if (state === "added") await registerSiteScripts();
  // What the page has told may have been lost; if it has something to say, the pop-up is told in its turn.
  if (state === "here" && findings.length === 0 && kindOf(new URL(url)) === "signIn") await lookAgain(tabId);
  return { findings, access: "granted" };
}

/** What stands on the tab's page, and in frames even of a page that we may not enter; the latest sign-in first. */
const findingsOf = async (tabId: number, document?: Promise<string | undefined>): Promise<ExplainedFinding[]> =>
  newestFirst((await Promise.all([readStanding(tabId, document), explainFrames(tabId)])).flat());

async function offerFor(url: string | undefined): Promise<OfferedBundle | undefined> {
  const bundle = url !== undefined && URL.canParse(url) ? bundleFor(new URL(url)) : undefined;
  return bundle && { id: bundle.id, origins: originsOf(bundle), isGranted: await isGranted(bundle) };
}
