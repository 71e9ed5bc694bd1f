import type { FactName } from "./fact-names";
import type { Finding } from "./finding";
import type { Language } from "./languages";
import type { Filled, Link } from "./rich-text";
import type { LogHint, Source, TranslatedPart } from "./rule";
import type { Audience, Depth, Fixer, RetryVerdict, RuleStatus, Shell, Stage, TrustKind } from "./vocabulary";
import type { OrganisationPart } from "./wishes";

/** A command with its values in place, quoted for its shell. */
export interface ExplainedCommand {
  shell: Shell;
  run: string;
  shows?: Filled;
}

/** A value that a condition held on, so that the part of it that is meant can be pointed at. */
export interface Evidence {
  fact: FactName;
  /** As in rules/README.md. */
  predicate: string;
  /** What the rule asked of it. */
  argument: unknown;
}

/** A word of the OAuth answer, `error` or `suberror`, with what it means. */
export interface AnswerWord {
  name: string;
  meaning: string;
}

/** A cause as shown, in the order of likelihood for this message. */
export interface ExplainedCause {
  id: string;
  title: Filled;
  /** What in this message points here; only when the evidence holds. */
  because?: Filled;
  /** The values that `because` speaks of. */
  evidence?: Evidence[];
  /** The words of the message that it speaks of. */
  said?: string[];
  /** What the code means as long as the message shows nothing else: it asks for no evidence. */
  byDefault?: true;
  who: Fixer;
  retry: RetryVerdict;
  widens?: TrustKind;
  role?: string;
  licence?: string;
  check?: Filled;
  /** Steps in order; for a fix that widens trust the first one says how to verify. */
  fix: Filled[];
  commands: ExplainedCommand[];
  /** What the drafted message asks for. */
  ask?: Filled;
  /** Written by the reader's organisation. */
  fromOrganisation?: true;
}

/** A rule applied to facts: everything a surface needs to show, already filled in. Plain data, so it can be sent as a message. */
export interface Explanation {
  code: string;
  name?: string;
  /** Whose code it is, for a neighbour's, and what such codes are. */
  family?: {
    name: string;
    about: Filled;
    /** How a message about it begins. */
    attempt?: string;
  };
  depth: Depth;
  title: Filled;
  /** Missing for a code that nobody knows: nothing is claimed. */
  stage?: Stage;
  who: Fixer[];
  retry: RetryVerdict;
  user: Filled;
  causes: ExplainedCause[];
  avoid: Filled[];
  ifNotYou?: Filled;
  /** What Microsoft does not say, contradicts or has renamed. */
  note?: Filled;
  related: string[];
  /** The code whose rule explains more, for short entries and families. */
  see?: string;
  /** What the app was told beside the code, in words. */
  answer: AnswerWord[];
  logs: (Omit<LogHint, "note"> & { note?: Filled })[];
  links: Link[];
  sources: Source[];
  ruleStatus: RuleStatus;
  /** Set where texts stand in the reader's language. */
  translated?: {
    language: Language;
    /** The English texts of what is translated; what is missing here is shown in English. */
    originals: Partial<Pick<Explanation, TranslatedPart>>;
  };
}

/** The message to send to whoever can fix it: plain text, redacted, asking to check and never to do. */
export interface DraftedRequest {
  /** Who it is for, the first fixer that is not the reader. */
  to: Fixer;
  subject: string;
  body: string;
  /** The same for a reader who isn't sure that the attempt was theirs; only for codes where it may be somebody else's. */
  unsureBody?: string;
  /** One line for a help desk ticket. */
  ticket: string;
  /** What was left out of it, by name, e.g. "user". */
  leftOut: string[];
}

/** A report in the project's public issues, shown before it is opened. */
export interface IssueDraft {
  title: string;
  body: string;
  /** Opens the project's issue form with both filled in. */
  url: string;
}

/** The support bundle, redacted. */
export interface Bundle extends BundleTexts {
  /** Missing where nothing names the tenant, or the organisation has decided. */
  tenantChoice?: {
    /** Whether the texts beside this are those without the tenant. */
    leftOut: boolean;
    /** The same with the other choice. */
    other: BundleTexts;
  };
}

export interface BundleTexts {
  text: string;
  /** The same as indented JSON. */
  json: string;
  /** What was left out or cut, by fact. */
  leftOut: string[];
}

/** One scope that the app asked for. */
export interface AskedScope {
  /** As written, e.g. "Mail.Read" or "https://graph.microsoft.com/.default". */
  scope: string;
  /** Name of the permission, where the scope is its id. */
  name?: string;
  /** Whether an admin has to consent to it; missing for a scope that isn't one of Microsoft Graph's. */
  needsAdmin?: boolean;
}

/** A finding with its explanation: what the card, the popup and `npm run try` show. */
export interface ExplainedFinding extends Finding {
  explanation: Explanation;
  /** Missing where the text is not confirmed as Microsoft's, or the organisation switched it off. */
  request?: DraftedRequest;
  bundle?: Bundle;
  /** Pages and queries of an admin for this finding, values filled in. */
  adminLinks: Link[];
  adminQueries: ExplainedCommand[];
  /** Names of Microsoft's own apps behind the ids in the facts, by fact. */
  names: Partial<Record<FactName, string>>;
  /** The scopes asked for, where the message or the request names them. */
  scopes: AskedScope[];
  /** The public report that the reader may send us, without a value of the message; missing where the organisation switched it off. */
  report?: IssueDraft;
  /** What the reader's organisation adds. */
  organisation?: OrganisationPart;
  /** The readers that the organisation admits; all of them where missing. */
  audiences?: Audience[];
  /** For how many rows of a log it stands. */
  rows?: number;
}
