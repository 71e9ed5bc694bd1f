import { splitHoles } from "./holes";
import type { Text } from "./rich-text";

/** Without the full stop or bracket that a sentence puts behind it. */
const address = /https:\/\/[^\s<>"{}|\\^`]*[^\s<>"{}|\\^`.,;:!?)'\]]/g;

/**
 * Reads a text of a rule pack: plain words, `{fact|words}` for values, and https addresses, which become links.
 * There is no Markdown in it, so that no parser for it has to be in the extension.
 * @throws {Error} saying what isn't allowed
 */
export function parsePackText(source: string): Text {
  const text = source.replace(/\s+/g, " ").trim();
  const nodes: Text = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    if (!URL.canParse(match[0])) throw new Error(`${match[0]} is not an address`);
    nodes.push(...splitHoles(text.slice(end, match.index)), { address: match[0] });
    end = match.index + match[0].length;
  }
  nodes.push(...splitHoles(text.slice(end)));
  const path = nodes.find((node) => typeof node !== "string" && "go" in node);
  if (path) throw new Error("{go:…} is for built-in rules; write the path in words");
  return nodes;
}
