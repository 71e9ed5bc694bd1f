import type { Audience, Fixer, RetryVerdict, RuleStatus, Stage } from "../core/vocabulary";
import type { StringKey } from "./strings";

/** The interface's words for the words of the vocabulary. */

/** Who can fix it, as a tag read by the person who signs in. */
const fixerTags: Record<Fixer, StringKey> = {
  user: "fixedByUser",
  "home-admin": "fixedByHomeAdmin",
  "resource-admin": "fixedByResourceAdmin",
  "app-owner": "fixedByAppOwner",
  "app-vendor": "fixedByAppVendor",
  microsoft: "fixedByMicrosoft",
};

/** Who can fix it, as a tag: "you" are the person who signs in only where that person reads. */
export const fixerTag = (who: Fixer, reader: Audience): StringKey =>
  who === "user" && reader !== "user" ? "fixedByPerson" : fixerTags[who];

/** Who can fix it, in a list that anybody may read. */
export const fixerLabels: Record<Fixer, StringKey> = {
  user: "fixerUser",
  "home-admin": "audienceAdmin",
  "resource-admin": "fixerResourceAdmin",
  "app-owner": "audienceDeveloper",
  "app-vendor": "fixerAppVendor",
  microsoft: "whoMicrosoft",
};

/** Somebody's name inside another string: "Steps for {who}". */
export const fixerNames: Record<Fixer, StringKey> = {
  user: "whoUser",
  "home-admin": "whoHomeAdmin",
  "resource-admin": "whoResourceAdmin",
  "app-owner": "whoAppOwner",
  "app-vendor": "whoAppVendor",
  microsoft: "whoMicrosoft",
};

/** The button that copies the drafted message. */
export const copyMessageFor: Record<Fixer, StringKey> = {
  user: "copyMessageForIt",
  "home-admin": "copyMessageForIt",
  "resource-admin": "copyMessageForOtherIt",
  "app-owner": "copyMessageForDeveloper",
  "app-vendor": "copyMessageForVendor",
  microsoft: "copyMessageForMicrosoft",
};

/** Whether to try again, in a word or two. */
export const retryTags: Record<RetryVerdict, StringKey> = {
  now: "retryNow",
  later: "retryLater",
  "after-fix": "retryAfterFix",
  restart: "retryRestart",
  "other-account": "retryOtherAccount",
  "other-device": "retryOtherDevice",
  never: "retryNever",
};

/** A stage inside "Stopped at {stage}". */
export const stageNames: Record<Stage, StringKey> = {
  request: "stageRequest",
  account: "stageAccount",
  credential: "stageCredential",
  mfa: "stageMfa",
  policy: "stagePolicy",
  consent: "stageConsent",
  token: "stageToken",
  app: "stageApp",
};

/** The readers, as they are chosen from. */
export const audienceNames: Record<Audience, StringKey> = {
  user: "audienceUser",
  admin: "audienceAdmin",
  developer: "audienceDeveloper",
};

/** How well a rule is founded. */
export const ruleStatusNames: Record<RuleStatus, StringKey> = {
  documented: "statusDocumented",
  observed: "statusObserved",
  inferred: "statusInferred",
  retired: "statusRetired",
};

/** A stage by itself, in a word. */
export const stageLabels: Record<Stage, StringKey> = {
  request: "stageLabelRequest",
  account: "stageLabelAccount",
  credential: "stageLabelCredential",
  mfa: "stageLabelMfa",
  policy: "stageLabelPolicy",
  consent: "stageLabelConsent",
  token: "stageLabelToken",
  app: "stageLabelApp",
};
