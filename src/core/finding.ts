import type { Facts } from "./fact-names";
import type { Surface } from "./vocabulary";

/** Where a text came from, and how far its word can be taken. */
export interface Origin {
  /**
   * `microsoft`: a page of a Microsoft host we know. `pasted`: typed or pasted by the reader.
   * `unconfirmed`: a page of any other host, which could have written the text itself.
   */
  trust: "microsoft" | "pasted" | "unconfirmed";
  /** Host of the page, when there is one. */
  host?: string;
}

/** One code met in one place, with the text around it and the facts read from it. */
export interface Finding {
  /** The digits of an AADSTS code, e.g. "50011", or a neighbour's name, e.g. "AADB2C90118". Shown by `codeText`. */
  code: string;
  /** True for the one finding of a place that the reader should see first. */
  main: boolean;
  /** A normal step of signing in, or a failure: decided by place. */
  status: "failure" | "interrupt";
  surface: Surface;
  facts: Facts;
  origin: Origin;
}
