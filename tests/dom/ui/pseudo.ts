import messages from "../../../_locales/en/messages.json";
import { createStrings, readMessages, type Strings } from "../../../src/ui/strings";

/** Languages nobody speaks: what a translation may do to the interface, shown before a translator does it. */

const english = readMessages(messages);
/** Names, and what is not shown. */
const kept = new Set(["extName", "shortName", "languageTag", "textDirection"]);
const accents: Record<string, string> = {
  a: "å",
  e: "é",
  i: "ï",
  o: "ø",
  u: "ü",
  A: "Å",
  E: "É",
  I: "Ï",
  O: "Ø",
  U: "Ü",
};
const arabic = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

function translate(turn: (text: string) => string, own: Record<string, string>): Strings {
  const entries = Object.entries(english).map(([key, text]) => [key, kept.has(key) ? text : turn(text)]);
  return createStrings({ ...Object.fromEntries(entries), ...own });
}

/** Text outside the holes. */
const words = (text: string, turn: (part: string) => string) =>
  text.replace(/(\{\w+\})|([^{}]+)/g, (_, hole: string | undefined, part: string) => hole ?? turn(part));

/** Accented, bracketed, and longer: short words by as much again, sentences by two fifths, as German may be. */
export const longStrings = translate(
  (text) => {
    const accented = words(text, (part) => part.replace(/[aeiouAEIOU]/g, (letter) => accents[letter] ?? letter));
    const more = Math.ceil(text.length * (text.length < 20 ? 1 : 0.4));
    return `[${accented} ${"lorem "
      .repeat(Math.ceil(more / 6))
      .slice(0, more)
      .trim()}]`;
  },
  { languageTag: "en-x-long" },
);

/** The letters of another script, written from right to left. */
export const rightToLeftStrings = translate(
  (text) =>
    words(text, (part) =>
      part.replace(/[a-z]/gi, (letter) => arabic.charAt((letter.toLowerCase().charCodeAt(0) - 97) % arabic.length)),
    ),
  { languageTag: "ar", textDirection: "rtl" },
);
