import { findCodes } from "../core/codes";
import { sightingTextLimit } from "../core/sighting";
import { drawnText } from "./visibility";

/** Finds out cheaply whether a code stands on a sign-in page, and only then reads the visible text. */

/**
 * True when a code may stand in the text: its prefix, or the label of a bare number. Nearly every text fails here,
 * so it costs hardly more than one search through it.
 */
export const mayHoldCode = (text: string): boolean => gate.test(text);
/**
 * With the letters as they are written: ignoring their case costs as much again as the whole search. Without the first
 * letter of "Error", since one more letter to stop at is felt, too.
 */
const gate = /AADSTS|aadsts|rror [Cc]ode/;

/** Of the drawn text only this much is searched. */
const longestText = 200_000;

/**
 * The visible text if a code stands in it, else nothing. Line breaks are kept; what a person types into is not in it,
 * nor is the hidden text box that the sign-in page copies from.
 */
export function visibleText(document: Document): string {
  const { body } = document;
  // The text of an element that isn't drawn is its whole content, scripts included.
  if (!body?.checkVisibility()) return "";
  const text = drawnText(body).slice(0, longestText);
  const [hit] = findCodes(text, { trustLabels: true });
  if (!hit) return "";
  const start = Math.max(0, Math.min(hit.start - sightingTextLimit / 4, text.length - sightingTextLimit));
  return text.slice(start, start + sightingTextLimit);
}
