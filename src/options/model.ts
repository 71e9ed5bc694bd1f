import type { Language } from "../core/languages";
import type { Policy, PolicyProblem } from "../core/policy";
import type { SettingName, Settings } from "../core/settings";
import type { SignInAccess } from "../platform/sign-in-check";

/** What the options page shows, read from the browser all at once. */
export interface OptionsModel {
  /** The settings that hold. */
  settings: Settings;
  /** Settings whose stored value was of no use. */
  fellBack: SettingName[];
  sync: boolean;
  policy: Policy;
  policyProblems: PolicyProblem[];
  /** Missing where the organisation sent none. */
  pack?: { codes: number; problems: PolicyProblem[] };
  sites: Site[];
  /** Codes that were looked up are remembered right now. */
  hasRecent: boolean;
  languages: NamedLanguage[];
  /** Versions of extension and rules, by name. */
  versions: Record<string, string>;
}

/** A site that we may look at, or would look at if we were allowed to. */
export interface Site {
  /** Match pattern, as the browser names it. */
  origin: string;
  granted: boolean;
  /** The organisation asks for it. */
  isWanted: boolean;
  /** It can be given back here; Chromium lets go of the manifest's own sites only on its own page of extensions. */
  canDrop: boolean;
}

export interface NamedLanguage {
  language: Language;
  /** In the language itself. */
  name: string;
}

/** What the person can do; each resolves when it is done and rejects with the browser's reason. */
export interface OptionsActions {
  change(changes: { [Name in SettingName]?: Settings[Name] | undefined }): Promise<void>;
  setSync(on: boolean): Promise<void>;
  reset(): Promise<void>;
  save(): void;
  /** @returns settings that could not be used */
  load(file: File): Promise<SettingName[]>;
  /** Forgets the codes that were looked up. */
  clearRecent(): Promise<void>;
  /** Called first thing in the click, as browsers want it. */
  allow(origin: string): Promise<boolean>;
  remove(origin: string): Promise<boolean>;
  /** @returns false where the browser cannot show its page of shortcuts */
  openShortcuts(): Promise<boolean>;
  checkSignIn(): Promise<SignInAccess>;
}
