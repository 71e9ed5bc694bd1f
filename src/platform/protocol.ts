import type { ExplainedFinding } from "../core/explanation";
import type { AskedNote } from "../core/look-up";
import type { LogRecord } from "../core/record";
import type { Theme } from "../core/settings";
import type { Sighting } from "../core/sighting";
import type { Audience } from "../core/vocabulary";
import type { Access } from "./permissions";
import type { BundleId } from "./site-bundles";

/**
 * Every message between the parts of the extension, a sentence each.
 * A message is a function type: its parameter is what is sent, its result what the answer carries.
 * All of it is plain data; the background keeps nothing between two messages but what it stores.
 */
export interface Protocol {
  /** Detector → background: what stands on a page, whenever that has changed. Explains, counts on the badge, shows the card. */
  reportSighting(report: PageReport): void;
  /** Overlay → background: asks what to show in its tab, when it starts and when the background says that this has changed. */
  getCard(): CardContent;
  /** Overlay → background: the reader folded the card to a pill, or opened it again; remembered for the tab. */
  setCardFolded(folded: boolean): void;
  /** Overlay, popup → background: the reader chose for whom the text should be; remembered in the settings. */
  setAudience(audience: Audience): void;
  /** Popup → background: what was found in a tab, newest first, and whether we may look there at all. */
  getTabReport(tab: { tabId: number }): TabReport;
  /** Portal script → background: which codes stand in its frame, whenever that has changed; they are counted on the badge. */
  reportPortal(report: PortalReport): PortalAnswer;
  /** Portal script → background: a person clicked on a code; explains it and opens the card in the top frame. */
  openRecord(chosen: ChosenRecord): void;
  /** Background → portal script of one frame: what stands there, with the row, pane or text of each code, read now. */
  getRecords(): { document: string; records: LogRecord[] };
  /** Background → portal script of one frame: go on to the next mark, or back; nothing after the last one. */
  stepMark(backwards: boolean): ChosenRecord | null;
  /** Popup → background: the reader wants the page in front looked through for errors. False where the browser forbids it. */
  explainPage(tab: { tabId: number }): boolean;
  /** Background → detector, portal script: settings or policy have changed; report again what stands on the page. */
  lookAgain(): void;
  /** Background → overlay: explains what the reader asked about on this page, until they close it. */
  showAnswer(answer: CardContent): void;
  /** Background → reader in one frame: what is selected there. */
  readSelection(): SelectedText;
  /** Background → reader in one frame: what a person sees there. */
  readPage(): PageText;
  /** Background → overlay: what is to be shown has changed; ask again. */
  cardChanged(): void;
  /** Background → popup: what was found in a tab has changed; ask again. */
  tabChanged(tab: { tabId: number }): void;
  /** Background → detector or portal script: which document are you in, by its random id? Kept from being put into it twice. */
  ping(): string;
}

/** The codes of one frame of a portal; the values beside them are asked for when somebody wants to see them. */
export interface PortalReport {
  /** Random id of the document. */
  document: string;
  codes: string[];
  /** The document is being left. */
  isLeft: boolean;
}

export interface PortalAnswer {
  /** The card can be shown in the top frame, so codes may be marked. */
  mayMark: boolean;
  /** Codes that are marked nowhere, by the organisation's wish. */
  muted: string[];
}

/** A code that the reader chose, with what belongs to it. */
export interface ChosenRecord {
  /** Random id of the document that it stands in. */
  document: string;
  record: LogRecord;
}

/** What stands on a page. */
export interface PageReport {
  /** Random id of the document: the farewell of one page must not wipe what the next one has already reported. */
  document: string;
  /** Nothing when the error has gone, or the page is being left. */
  sighting: Sighting | null;
}

/** A text that is selected, with its line breaks. */
export interface SelectedText {
  /** Address of the document. */
  url: string;
  text: string;
}

/** What a person sees of a document. */
export interface PageText extends SelectedText {
  /** Frames in it that are big enough to show something. */
  frames: number;
  /** The document itself is one of those. */
  isShown: boolean;
}

/** What the overlay shows. */
export interface CardContent {
  findings: ExplainedFinding[];
  /** What is to be said about them, where the reader asked about a text of the page. */
  note?: AskedNote;
  /** The reader folded the card to a pill in this tab. */
  folded: boolean;
  /** The reader has just chosen this in a portal: the card opens even if it was closed before, and takes focus if asked to. */
  opened?: { id: string; takesFocus: boolean };
  /** For whom the text is; absent until the reader has chosen. */
  audience?: Audience;
  theme: Theme;
  /** Interface strings by key, in the reader's language: a page cannot read the extension's files. */
  strings: Record<string, string>;
}

/** What the popup lists. */
export interface TabReport {
  findings: ExplainedFinding[];
  audience?: Audience;
  access: Access;
  /** The origin to ask for, e.g. "https://login.microsoftonline.com/*", when access is withheld. */
  origin?: string;
  /** Errors of this tab that stood for a moment only, or that come again and again; the newest first. */
  seen?: SeenFinding[];
  /** The bundle of sites that the page belongs to, if it is one that can be allowed or given back. */
  bundle?: OfferedBundle;
}

/** An error that flashed by. */
export interface SeenFinding {
  finding: ExplainedFinding;
  /** When it came, in milliseconds since 1970. */
  time: number;
  /** How often it came within a minute, when that is a loop. */
  loops?: number;
}

/** Sites that can be allowed together. */
export interface OfferedBundle {
  id: BundleId;
  origins: string[];
  isGranted: boolean;
}
