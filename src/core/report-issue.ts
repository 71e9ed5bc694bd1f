import { codeText } from "./code-text";
import type { Explanation, IssueDraft } from "./explanation";
import { maskText } from "./redact";
import { plain } from "./rich-text";
import { guidPattern } from "./values";

/** Drafts the public report that a reader may send us: shown before it is opened, without a value of the message. */

/**
 * @param bugsUrl where the project takes issues, from package.json
 * @param message the service's sentence; only its skeleton goes in, and only for a code that no rule explains
 * @param versions of extension and rules
 */
export function draftIssue(
  explanation: Explanation,
  bugsUrl: string,
  message = "",
  versions: Record<string, string> = {},
): IssueDraft {
  const unlisted = explanation.depth === "family" || explanation.depth === "unknown";
  const title = `${codeText(explanation.code)}: ${unlisted ? "no rule yet" : "wrong or unclear"}`;
  const lines = [
    ...(unlisted
      ? [`Message, values taken out: ${skeletonOf(message) || "(none)"}`]
      : [
          `We say: ${plain(explanation.title)}`,
          `First cause: ${explanation.causes[0]?.id ?? "(none)"}`,
          "",
          "What is wrong or unclear:",
          "",
        ]),
    ...Object.entries(versions).map(([name, version]) => `${name}: ${version}`),
  ];
  const body = maskText(lines.join("\n"));
  const query = new URLSearchParams({ title, body });
  return { title, body, url: `${bugsUrl.replace(/\/$/, "")}/new?${query}` };
}

/** The wording of a message without its values: what is quoted, in brackets, an id, a time, an address or a number becomes "…". */
export function skeletonOf(message: string): string {
  const sentence = message.split(/\n|(?:Trace|Correlation|Request) ID\b/i)[0] ?? "";
  const bare = sentence
    .slice(0, 600)
    .replace(new RegExp(guidPattern, "g"), "…")
    .replace(/(["'‘“„«「`])[^"'’”“»」`]{1,300}(["'’”“»」`])/g, "$1…$2")
    .replace(/([(（])[^()（）]{1,200}([)）])/g, "$1…$2")
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, "…")
    .replace(/(?<!\S)\S+@\S+/g, "…")
    .replace(/(?<!\S)\S*\d\S*/g, "…")
    .replace(/\b[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+\b/g, "…");
  return maskText(bare)
    .replace(/(?:…[\s,]*){2,}/g, "… ")
    .trim();
}
