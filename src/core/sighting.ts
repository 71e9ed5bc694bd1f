import type { Facts } from "./fact-names";

/**
 * What the detector saw in one document, before anything is read out of it. Plain data, sent to the background.
 * Nothing in it comes from an input that a person can type into.
 */
export interface Sighting {
  /** Address of the document. */
  url: string;
  /** Microsoft's page id (`$Config.pgid`), where there is one, e.g. "ConvergedError". */
  pageId?: string;
  /** Digits of `$Config.sErrorCode`, or a word of the service (InvalidAccessPass). */
  configCode?: string;
  /** `$Config.strServiceExceptionMessage` or the like, escapes undone. */
  configMessage?: string;
  /** Address of the sign-in as `$Config` keeps it: the parameters that say what was asked for, and a blank for the tenant. */
  request?: string;
  /** Values under named keys of `$Config`. */
  configFacts: Facts;
  /** Visible text of the document, line breaks kept, at most `sightingTextLimit` characters; empty where no code stands in it. */
  text: string;
}

/** The longest page text that is sent on, in UTF-16 units. Sign-in error pages have less than 4,000. */
export const sightingTextLimit = 20_000;
