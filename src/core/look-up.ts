import type { ExplainedFinding } from "./explanation";
import type { Origin } from "./finding";
import type { Match } from "./search";

/** A text that somebody typed, pasted or selected. */
export interface Asked {
  text: string;
  origin: Origin;
  /** Address of the page it comes from, where that is known. */
  url?: string;
}

/** What is known about it. */
export interface LookUp {
  /** The codes that stand in the text, explained, the main one first. */
  findings: ExplainedFinding[];
  /** Where none does: the codes that its digits or words may mean, the likeliest first. */
  matches: Match[];
  /** The text is rows of a log, and each finding stands for the rows with its code. */
  log?: {
    /** Rows read, or messages of an app's own log. */
    rows: number;
    /** Rows of sign-ins that went well. */
    successes: number;
  };
  /** Only so many characters were read. */
  readOnly?: number;
}

/** What a card over a page says about the text that it explains, beside the findings. */
export interface AskedNote {
  /** What was asked about. */
  what: "selection" | "page";
  /** No code stands in the text: the findings are what its words may mean. */
  isGuess?: boolean;
  log?: LookUp["log"];
  readOnly?: number;
  /** Frames of the page that the browser keeps from us. */
  unreadFrames?: number;
}
