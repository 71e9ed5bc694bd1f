import type { FactName, Facts } from "./fact-names";
import type { Text } from "./rich-text";
import type { Depth, Fixer, RetryVerdict, RuleStatus, Shell, Stage, Surface, TrustKind } from "./vocabulary";

/** A condition over facts as written in `when` and `rulesOut`; rules/README.md lists the predicates. */
export interface Condition {
  all?: Condition[];
  any?: Condition[];
  not?: Condition;
  [fact: string]: unknown;
}

/** A read-only command. `run` holds `{fact}` for values; ones that are missing or not of a strict type leave a named blank. */
export interface Command {
  shell: Shell;
  run: string;
  /** What the output tells, in a few words. */
  shows?: Text;
}

/** One thing that produces the code, and how to mend it. */
export interface Cause {
  /** Kebab-case, unique in its rule. */
  id: string;
  title: Text;
  /** Evidence in the message that moves this cause up. */
  when?: Condition;
  /** The evidence settles it: before all causes whose evidence holds as well. */
  decisive?: boolean;
  /** Evidence that this is not the cause. */
  rulesOut?: Condition;
  /** Shown with the cause when `when` holds: what in this message points to it. One sentence, or one for each branch of `when.any`. */
  because?: Text[];
  who: Fixer;
  retry?: RetryVerdict;
  /** The fix widens trust of this kind: verify first, ask IT to check whether. */
  widens?: TrustKind;
  /** How to make sure first; the first step of a fix that widens trust. */
  verify?: Text;
  /** Least privileged directory role that can do it. */
  role?: string;
  licence?: string;
  /** How to tell that this is the one. */
  check?: Text;
  /** Steps, in order. */
  fix: Text[];
  commands?: Command[];
  /** What the drafted message asks for. */
  ask?: Text;
  /** Written by the reader's organisation, in its rule pack. */
  fromOrganisation?: true;
}

/** A page we opened, with the day. */
export interface Source {
  title: string;
  url: string;
  /** ISO date. */
  checked: string;
}

/** How the sign-in logs show the error where it differs from the screen. */
export interface LogHint {
  code: string;
  tenant: "home" | "resource";
  /** A record of its own that the same attempt leaves as well, and no other number for this error. */
  beside?: true;
  note?: Text;
}

/** A rule as compiled: texts parsed, everything checked. `depth` tells an in-depth rule from a short entry. */
export interface Rule {
  code: string;
  /** Microsoft's symbolic name, where it is public. */
  name?: string;
  depth: Extract<Depth, "full" | "brief">;
  title: Text;
  stage: Stage;
  /** Who can fix it, the first one mainly. */
  who: Fixer[];
  /** Where the code is a failure and not a normal step. */
  failsIn: Surface[];
  retry: RetryVerdict;
  /** For the blocked person: what it means and what they can do. */
  user: Text;
  /** Skeletons of the service's text, see skeletons.ts. */
  messages?: string[];
  causes: Cause[];
  avoid?: Text[];
  ifNotYou?: Text;
  related?: string[];
  /** For a short entry: the code whose rule explains more. */
  see?: string;
  logs?: LogHint[];
  /** Names from links.yaml. */
  links?: string[];
  sources?: Source[];
  status: RuleStatus;
  note?: Text;
}

/** The texts of a rule that may be translated: those for the person who signs in. */
export const translatedParts = ["title", "user", "ifNotYou"] as const;
export type TranslatedPart = (typeof translatedParts)[number];

/** What of a rule is translated into one language; the rest is read in English. */
export type RuleTranslation = Partial<Pick<Rule, TranslatedPart>>;

/** A synthetic message that is the rule's own test. Not shipped. */
export interface Example {
  text: string;
  /** Address of the page the text stands on. */
  url?: string;
  facts?: Facts;
  /** Id of the cause that must come first. */
  first?: string;
}

/** A path through the admin centre. */
export interface MenuPath {
  path: Text[];
  link?: string;
}

/** A named link as compiled. Exactly one of `url` and `portal` is there. */
export interface NamedLink {
  title: string;
  url?: string;
  /** The part after the portal's host, from the #; `{fact}` for values of a strict type. */
  portal?: string;
  /** The link, by name, to take instead when a value is missing: a list, mostly. */
  generic?: string;
  /** What to look for on the page: the first of these that the message has. */
  find?: FactName[];
  /** A page for the app's owner: never offered for one of Microsoft's own apps. */
  owner?: true;
}

/** The parts of the rule set that every explanation needs: links, menu paths, portal hosts by cloud. */
export interface Directory {
  links: Record<string, NamedLink>;
  paths: Record<string, MenuPath>;
  /** Where the project takes public reports. */
  bugsUrl: string;
  /** Versions to put under a report or bundle, by name. */
  versions: Record<string, string>;
  /** Hosts of the Entra admin centre and the Azure portal, by cloud. */
  portalHosts: Record<string, { entra: string; azure: string }>;
}

/** Which number belongs under which parent, for codes nobody lists. */
export interface Family {
  /** Leading digits, or what a neighbour's codes begin with. */
  prefix: string;
  /** Of neighbours: whose codes they are. */
  name?: string;
  /** Of neighbours: where their codes are met, and what they have to do with AADSTS codes. */
  about?: Text;
  /** Of neighbours: how a message about one begins, where that isn't a person signing in to an app. */
  attempt?: string;
  /** Of neighbours: something else than a sign-in stopped, so that no stage of one is shown. */
  isSignIn?: false;
  /** Of neighbours: the admin pages, by name, that serve instead of those of Microsoft Entra's own errors. */
  pages?: string[];
  title: Text;
  stage: Stage;
  who: Fixer[];
  /** The code whose rule is nearest. */
  see?: string;
}

/** One line of the index of all codes: enough to list, search and pick. */
export interface RuleSummary {
  code: string;
  name?: string;
  title: string;
  stage: Stage;
  who: Fixer[];
  retry: RetryVerdict;
  depth: Rule["depth"];
  /** 1 is met constantly, 3 is rare. */
  priority: 1 | 2 | 3;
  /** False where the code is only ever a normal step. */
  fails: boolean;
  /** Words people use for it. */
  keywords?: string[];
  /** Whose code it is, for a neighbour's. */
  family?: string;
}
