import { isNeighbour } from "./neighbours";

/** How a code is written. The only place that puts a prefix before one. */

/** What stands before the code itself: nothing before a neighbour's, whose own name is all of it. */
export const prefixOf = (code: string): string => (isNeighbour(code) ? "" : "AADSTS");

/** A code as people write it: "AADSTS50011", "AADB2C90118", "CAA20004". */
export const codeText = (code: string): string => prefixOf(code) + code;

/** True for a whole code, an AADSTS code's digits or a neighbour's name. */
export const isCode = (text: string): boolean => /^\d{5,7}$/.test(text) || isNeighbour(text);
