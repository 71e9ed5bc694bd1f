import { originOf } from "./origin";
import { readable } from "./readable";
import { readErrorDescription } from "./request";
import type { Sighting } from "./sighting";

/** Reads of a longer text only this much, in UTF-16 units; whoever pastes more is told. */
const readingLimit = 2_000_000;

/** What there is to read of a text or a sighting. */
interface Input {
  /** In a form that can be searched. */
  text: string;
  /** Whether it stands on a page of Microsoft, where a number after a label is a code. */
  trusted: boolean;
  /** Codes that stand in no text. */
  extra: string[];
}

/**
 * A text that somebody typed, pasted or selected, with the error that its page's address carries.
 * @param url address of the page it comes from
 */
export function plainInput(text: string, url?: string): Input {
  const description = url && readErrorDescription(url);
  const whole = description ? `${text}\n\n${description}` : text;
  return { text: readable(whole.slice(0, readingLimit)), trusted: url !== undefined && isMicrosoft(url), extra: [] };
}

const isMicrosoft = (url: string): boolean => originOf(url).trust === "microsoft";

/** The word that stands for a code in `$Config.sErrorCode`. Source: reference of the sign-in page's configuration keys, 2026. */
const wordCodes: Record<string, string> = { InvalidAccessPass: "130503" };

/** What the detector saw: the page's configuration, an answer in its address, its text. */
export function sightingInput(sighting: Sighting): Input {
  const config = sighting.configCode ?? "";
  const code = /^\d{5,7}$/.test(config) ? config : wordCodes[config];
  // Anybody can write a link to the sign-in page with words of their own; an answer in the address counts on apps' pages,
  // and on the one page of Microsoft's that native apps are sent back to.
  const answered = !isMicrosoft(sighting.url) || /\/oauth2\/nativeclient(?:[?#]|$)/.test(sighting.url);
  const description = answered ? readErrorDescription(sighting.url) : undefined;
  const lookup = /^https:\/\/login\.[^/]+\/error\?(?:[^#]*&)?code=(\d{5,7})(?:&|#|$)/.exec(sighting.url)?.[1];
  const text = [sighting.configMessage, description, sighting.text].filter(Boolean).join("\n\n");
  return {
    text: readable(text),
    trusted: isMicrosoft(sighting.url),
    extra: [code, lookup].filter((value) => value !== undefined),
  };
}
