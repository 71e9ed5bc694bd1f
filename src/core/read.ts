import { findAskedCodes } from "./asked-codes";
import { type CodeHit, findCodes } from "./codes";
import type { FactName, Facts } from "./fact-names";
import { readFacts } from "./facts";
import type { Finding, Origin } from "./finding";
import { plainInput, sightingInput } from "./input";
import { splitMessages } from "./messages";
import { findAllCodes, findNeighbours } from "./neighbours";
import { isStepPage } from "./normal-steps";
import { originOf } from "./origin";
import { recordWords } from "./record-words";
import { cloudOfHost, readErrorDescription, readRequest } from "./request";
import type { Sighting } from "./sighting";
import type { Skeleton } from "./skeletons";
import { statusOf } from "./status";
import { surfaceOf } from "./surface";
import type { Surface } from "./vocabulary";

/** Turns texts and sightings into findings: one per code and correlation ID, with its facts, the main one marked. */

/** What reading needs to know of the rule of a code. */
export interface ReadingAid {
  skeletons: readonly Skeleton[];
  /** Where the code is a failure; unknown for codes nobody lists. */
  failsIn?: readonly Surface[];
}

/** A finding with the text it was read from, which rules may look at but which is never kept. */
export interface ReadFinding {
  finding: Finding;
  text: string;
}

/** The most findings that one text may give; a log of thousands of rows is not read by a person either. */
const mostFindings = 200;
/** The most that a page may give by itself, whenever it likes: each of them is explained. */
const mostOnPage = 20;

/**
 * The codes that a text or a sighting will give, so that their rules can be loaded before reading.
 * Each comes once, in order of appearance.
 * @param url address of the page a text comes from
 */
export function codesIn(input: string | Sighting, url?: string): string[] {
  const isAsked = typeof input === "string";
  const { text, trusted, extra } = isAsked ? plainInput(input, url) : sightingInput(input);
  const hits = (isAsked ? findAllCodes : findCodes)(text, { trustLabels: trusted });
  return [...new Set([...extra, ...hits.map((hit) => hit.code)])].slice(0, mostFindings);
}

/**
 * Reads a text that somebody typed, pasted or selected.
 * @param url address of the page it comes from, where that is known
 * @param aid what is known of a code; asked only for codes of `codesIn`
 */
export function readText(
  text: string,
  aid: (code: string) => ReadingAid,
  origin: Origin,
  url = soleAddress(text),
): ReadFinding[] {
  const { text: decoded, trusted } = plainInput(text, url);
  const surface = surfaceOf(url && readErrorDescription(url) ? url : decoded);
  const asked = { text: decoded, aid, origin, surface, url };
  const found = collect({ ...asked, hits: findAskedCodes(decoded, { trustLabels: trusted }) });
  const neighbours = collect({ ...asked, hits: findNeighbours(decoded) });
  // A neighbour's code wraps the AADSTS code beside it and says less.
  if (found.length > 0) for (const { finding } of neighbours) finding.main = false;
  return [...found, ...neighbours].slice(0, mostFindings);
}

/**
 * Reads what the detector saw. Values of the page's configuration count for every code on the page.
 * @param known what is known beside it, as of the browser
 */
export function readSighting(sighting: Sighting, aid: (code: string) => ReadingAid, known: Facts = {}): ReadFinding[] {
  const { text, trusted, extra } = sightingInput(sighting);
  const hits = findCodes(text, { trustLabels: trusted });
  for (const code of extra)
    if (!hits.some((hit) => hit.code === code)) hits.unshift({ code, start: 0, end: 0, how: "label" });
  const found = collect({
    text,
    hits,
    aid,
    origin: originOf(sighting.url),
    surface: surfaceOfPage(sighting, text),
    url: sighting.url,
    given: { ...askedIn(sighting.request), ...sighting.configFacts, ...known },
  });
  return found.filter(({ finding }, i) => finding.main || i < mostOnPage);
}

/** What an app asked for in an address whose tenant is left blank. */
function askedIn(address = ""): Facts {
  const { "request.authority": _, ...facts } = readRequest(address);
  return facts;
}

/** A text that is nothing but an address is read as one. */
const soleAddress = (text: string): string | undefined => /^\s*(https?:\/\/\S{1,8000})\s*$/.exec(text)?.[1];

/** Longer than any message of the service, in UTF-16 units. */
const longestMessage = 4000;

interface Collection {
  text: string;
  hits: CodeHit[];
  aid: (code: string) => ReadingAid;
  origin: Origin;
  surface: Surface;
  url?: string | undefined;
  given?: Facts;
}

function collect({ text, hits, aid, origin, surface, url, given }: Collection): ReadFinding[] {
  const found: ReadFinding[] = [];
  // Codes in lists and links repeat what the message says; they count alone.
  const spoken = hits.filter((hit) => hit.how === "prefix" || hit.how === "label");
  const codes = new Set(spoken.map((hit) => hit.code));
  const rest = hits.filter((hit) => !codes.has(hit.code));
  for (const { hits: chain, record } of splitMessages(
    text,
    [...spoken, ...rest].sort((a, b) => a.start - b.start),
  )) {
    for (const [i, hit] of chain.entries()) {
      if (found.length >= mostFindings) break;
      const message = text.slice(hit.end, chain[i + 1]?.start ?? hit.end + longestMessage).replace(/^[\s:：*_)-]+/, "");
      const { skeletons, failsIn } = aid(hit.code);
      const words = recordWords(record);
      const facts = readFacts(message, {
        skeletons,
        record,
        surroundings: words.slice(0, 20_000),
        ...(url === undefined ? {} : { url }),
        ...(given === undefined ? {} : { given }),
      });
      facts.surface = surface;
      const status = statusOf(hit.code, surface, facts.status, failsIn);
      const inner = i === chain.length - 1;
      merge(found, { finding: { code: hit.code, main: inner, status, surface, facts, origin }, text: words });
    }
  }
  markMain(found);
  return found;
}

/** One finding per code and correlation ID, however often it is printed; a print without the id joins the others. */
function merge(found: ReadFinding[], next: ReadFinding): void {
  const id = next.finding.facts.correlationId;
  const same = found.find(({ finding }) => {
    const other = finding.facts.correlationId;
    return (
      finding.code === next.finding.code &&
      (id === undefined || other === undefined || id.toLowerCase() === other.toLowerCase())
    );
  });
  if (!same) {
    found.push(next);
    return;
  }
  for (const [name, value] of Object.entries(next.finding.facts) as [FactName, string][])
    same.finding.facts[name] ??= value;
  // The outer code of a nested message matters no more where it is also printed alone.
  same.finding.main &&= next.finding.main;
  if (next.finding.status === "failure") same.finding.status = "failure";
  if (same.text !== next.text && same.text.length < 20_000) same.text += `\n${next.text}`;
}

/** Exactly one is main: the innermost code of the first message that failed. */
function markMain(found: ReadFinding[]): void {
  const main =
    found.find(({ finding }) => finding.main && finding.status === "failure") ??
    found.find(({ finding }) => finding.main) ??
    found[0];
  for (const read of found) read.finding.main = read === main;
}

function surfaceOfPage(sighting: Sighting, text: string): Surface {
  if (isStepPage(sighting.pageId) && !sighting.configMessage) return "step";
  if (/\/oauth2\/(?:v2\.0\/)?token(?:[?#]|$)/.test(sighting.url)) return "token";
  const host = new URL(sighting.url).hostname;
  if (cloudOfHost(host) && /^login/.test(host)) return "page";
  if (readErrorDescription(sighting.url)) return "redirect";
  return surfaceOf(text);
}
