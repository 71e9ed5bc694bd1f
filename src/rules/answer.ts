import { answerFinding } from "../core/answer";
import type { Knowledge } from "../core/explain";
import { noDirectory } from "../core/explain-unread";
import type { ExplainedFinding } from "../core/explanation";
import type { Facts } from "../core/fact-names";
import type { Origin } from "../core/finding";
import { appIdFacts } from "../core/known-names";
import type { Language } from "../core/languages";
import { isNeighbour } from "../core/neighbours";
import type { Names } from "../core/predicates";
import { codesIn, type ReadFinding, type ReadingAid, readSighting, readText } from "../core/read";
import { readRecord } from "../core/read-record";
import type { LogRecord } from "../core/record";
import type { Directory, Rule } from "../core/rule";
import { applyPack, packEntry } from "../core/rule-pack";
import type { Sighting } from "../core/sighting";
import { compileSkeleton } from "../core/skeletons";
import { guidsIn, isGuid } from "../core/values";
import type { Wishes } from "../core/wishes";
import type { RuleStore } from "./load";

/** Answers a text or a sighting: loads the rules of its codes, reads it, explains every finding. */

/** @param url address of the page the text comes from, where that is known */
export async function answerText(
  rules: RuleStore,
  text: string,
  origin: Origin,
  url?: string,
): Promise<ExplainedFinding[]> {
  const loaded = await load(rules, codesIn(text, url));
  return explainAll(rules, readText(text, aid(loaded), origin, url), loaded);
}

/**
 * @param sighting as the detector sent it
 * @param facts what is known beside it, as of the browser
 */
export async function answerSighting(
  rules: RuleStore,
  sighting: Sighting,
  facts: Facts = {},
): Promise<ExplainedFinding[]> {
  const loaded = await load(rules, codesIn(sighting));
  return explainAll(rules, readSighting(sighting, aid(loaded), facts), loaded);
}

/** @param url address of the admin page that the record stands on */
export async function answerRecord(rules: RuleStore, record: LogRecord, url: string): Promise<ExplainedFinding> {
  const loaded = await load(rules, [record.code]);
  const [finding] = await explainAll(rules, [readRecord(record, url, aid(loaded))], loaded);
  if (!finding) throw new Error("A record that was read was not explained.");
  return finding;
}

/** What every answer needs. Read at the same time, since each part waits for the disk. */
interface Loaded {
  /** Rules by code, as the organisation wants them. */
  known: ReadonlyMap<string, Rule>;
  /** Codes whose rules could not be read: a file of the package is missing or damaged. */
  unread: ReadonlySet<string>;
  directory: Directory;
  wishes: Wishes;
}

async function load(rules: RuleStore, codes: string[]): Promise<Loaded> {
  const unread = new Set<string>();
  const [wishes, directory, found] = await Promise.all([
    rules.wishes(),
    rules.directory().catch(() => undefined),
    Promise.all(
      codes.map(async (code) => {
        const rule = rules.rule(code).catch(() => void unread.add(code));
        return [code, (await rule) ?? undefined] as const;
      }),
    ),
  ]);
  // Nothing can be filled in without it.
  if (!directory) return { known: new Map(), unread: new Set(codes), directory: noDirectory, wishes };
  const wanted = found.flatMap(([code, rule]) =>
    rule ? [[code, applyPack(rule, packEntry(wishes.pack, code))] as const] : [],
  );
  return { known: new Map(wanted), unread, directory, wishes };
}

const aid =
  ({ known }: Loaded) =>
  (code: string): ReadingAid => {
    const rule = known.get(code);
    return rule ? { skeletons: (rule.messages ?? []).map(compileSkeleton), failsIn: rule.failsIn } : { skeletons: [] };
  };

const explainAll = (
  rules: RuleStore,
  reads: ReadFinding[],
  { known, unread, directory, wishes }: Loaded,
): Promise<ExplainedFinding[]> =>
  Promise.all(
    reads.map(async (read) => {
      const { code, facts } = read.finding;
      if (unread.has(code)) return answerFinding(read, undefined, { directory, isUnread: true }, wishes);
      const rule = known.get(code);
      const [names, more] = await Promise.all([
        // What cannot be read of these is a name or a translation less.
        loadNames(rules, facts).catch(() => noNames),
        rule ? listed(rules, code, wishes.language) : unlisted(rules, code),
      ]);
      const knowledge: Knowledge = { directory, names, ...more };
      return answerFinding(read, rule, knowledge, wishes);
    }),
  );

/** What is known of a listed code beside its rule. */
async function listed(
  rules: RuleStore,
  code: string,
  language: Language,
): Promise<Pick<Knowledge, "family" | "translation">> {
  if (isNeighbour(code)) return familyOf(rules, code);
  const translation = await rules.translation(code, language).catch(() => undefined);
  return translation ? { translation: { language, ...translation } } : {};
}

async function familyOf(rules: RuleStore, code: string): Promise<Pick<Knowledge, "family">> {
  const family = await rules.family(code).catch(() => undefined);
  return family === undefined ? {} : { family };
}

/** What can be said of a code that nobody lists: its family, and the listed codes with which it shares most digits. */
async function unlisted(rules: RuleStore, code: string): Promise<Pick<Knowledge, "family" | "nearest">> {
  // The codes of neighbours are numbered by place; one says nothing about the next.
  if (isNeighbour(code)) return familyOf(rules, code);
  const [family, index] = await Promise.all([familyOf(rules, code), rules.index().catch(() => [])]);
  const listed = index.map((line) => line.code);
  const prefixes = [6, 5, 4].map((length) => code.slice(0, length)).filter((prefix) => prefix.length < code.length);
  const nearest = prefixes
    .map((prefix) => listed.filter((other) => other.startsWith(prefix)))
    .find((found) => found.length > 0);
  return { ...family, nearest: (nearest ?? []).slice(0, 3) };
}

const noNames: Names = {
  appName: () => undefined,
  permissionName: () => undefined,
  needsAdminConsent: () => undefined,
};

/** Names for the ids and permissions of one message; the lists are long, so only what it mentions is loaded. */
export async function loadNames(rules: RuleStore, facts: Facts): Promise<Names> {
  const mentioned = appIdFacts.flatMap((name) =>
    facts[name] && isGuid(facts[name]) ? [facts[name].toLowerCase()] : [],
  );
  const apps = new Map(await Promise.all(mentioned.map(async (id) => [id, await rules.appName(id)] as const)));
  const permissions = facts.scope ? await rules.permissions() : {};
  const permissionIds = guidsIn(`${facts.permissionIds ?? ""} ${facts.scope ?? ""}`);
  const permissionNames = new Map(
    await Promise.all(permissionIds.map(async (id) => [id, await rules.permissionName(id)] as const)),
  );
  return {
    appName: (id) => apps.get(id),
    permissionName: (id) => permissionNames.get(id),
    needsAdminConsent: (permission) => (Object.hasOwn(permissions, permission) ? permissions[permission] : undefined),
  };
}
