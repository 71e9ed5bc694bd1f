import type { ExplainedCause, Explanation } from "./explanation";
import { plain } from "./rich-text";
import type { Fixer } from "./vocabulary";

/**
 * What a drafted message asks for. A single cause is asked about only where the message shows it, or the code leaves no
 * other; everything else is asked in general, what the code usually means first, with what it may be otherwise.
 */

/** Codes by which Microsoft says that it judged the app risky. */
const risky: ReadonlySet<string> = new Set(["900941", "900981"]);

/** Who can look into the sign-in logs of a tenant. */
const admins: ReadonlySet<Fixer> = new Set(["home-admin", "resource-admin"]);

/** More candidates are no help to who has to check them. */
const mostCandidates = 4;

/**
 * @param cause the cause that the message shows or the code alone names, or nothing where there is none
 * @param candidates what it may be otherwise, the likeliest first
 * @param to who is asked
 * @returns the lines of the question, with how to verify: after it, or before it where the person who asks may be somebody else
 */
export function askFor(
  explanation: Explanation,
  cause: ExplainedCause | undefined,
  candidates: readonly ExplainedCause[],
  to: Fixer,
): string[] {
  if (risky.has(explanation.code)) {
    const first = cause ?? candidates[0];
    return [investigate, ...(first ? verifyAfter(first) : [])];
  }
  if (!cause) return askInGeneral(candidates, to);
  const verification = verificationOf(cause);
  if (verification && isReset(cause)) return [`First of all: ${verification}`, askAbout(cause, explanation)];
  return [askAbout(cause, explanation), ...verifyAfter(cause)];
}

const investigate =
  "Please investigate this app: Microsoft judged its request for permissions risky. Please don't approve it on my word.";

function verifyAfter(cause: ExplainedCause): string[] {
  const verification = verificationOf(cause);
  return verification ? [`Before anything is changed: ${verification}`] : [];
}

/** The first step of a fix that widens trust says how to verify. */
const verificationOf = ({ widens, fix: [first] }: ExplainedCause): string | undefined =>
  widens && first ? plain(first) : undefined;

const isReset = ({ widens }: ExplainedCause): boolean => widens === "credential-reset";

function askAbout(cause: ExplainedCause, { title }: Explanation): string {
  if (cause.ask) return plain(cause.ask);
  if (cause.widens) return `Please check whether this is right: ${asSentence(plain(cause.title))}`;
  const likely = plain(cause.title);
  // A short entry has one cause, and it says no more than its title.
  return likely === plain(title) ? lookUp : `The likely cause: ${asSentence(likely)} Please have a look.`;
}

const lookUp = "Please look this sign-in up in the sign-in logs with the IDs below.";

/** What the reader can mend alone is nothing to ask others about. */
function askInGeneral(candidates: readonly ExplainedCause[], to: Fixer): string[] {
  const theirs = candidates.filter(({ who }) => who !== "user").slice(0, mostCandidates);
  if (theirs.length === 0) return [lookUp];
  const likeliest = likeliestOf(candidates, to);
  const others = theirs.filter((each) => each !== likeliest);
  const resets = new Set(theirs.flatMap((each) => (isReset(each) ? (verificationOf(each) ?? []) : [])));
  const which = admins.has(to)
    ? "please look this sign-in up in the sign-in logs with the IDs below, and check which of these it is:"
    : "please check which of these it is:";
  return [
    ...[...resets].map((verification) => `First of all, before a password or method is reset: ${verification}`),
    ...(likeliest?.ask ? [plain(likeliest.ask), ...(isReset(likeliest) ? [] : verifyAfter(likeliest))] : []),
    ...(others.length === 0 ? [] : [likeliest ? `If it isn't that, ${which}` : asBeginning(which)]),
    ...others.map(candidateLine),
    ...(others.some(({ widens }) => widens && widens !== "credential-reset") ? [checkWhether] : []),
  ];
}

const asBeginning = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the code means unless something else comes to light, where its rule has words to ask for it. */
function likeliestOf([first]: readonly ExplainedCause[], to: Fixer): ExplainedCause | undefined {
  return first?.byDefault && first.ask && first.who === to ? first : undefined;
}

const checkWhether =
  "Where the fix would let something in that is kept out now, please check whether it should be let in.";

function candidateLine(cause: ExplainedCause): string {
  const verification = isReset(cause) ? undefined : verificationOf(cause);
  const line = `- ${asSentence(plain(cause.title))}`;
  return verification ? `${line} If so, before anything is changed: ${firstSentence(verification)}` : line;
}

/** In a list of candidates the reason for a verification would bury the next one. */
const firstSentence = (text: string): string => /^.*?[.!?](?=\s)/.exec(text)?.[0] ?? text;

/** A text with a full stop, unless it ends in a mark of its own. */
export const asSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
