import { isFactName } from "./fact-names";
import type { Node } from "./rich-text";

/** Reads the `{fact|words}` and `{go:path}` holes of a text that has no other marks. */

const hole = /\{([^{}|]+)(?:\|([^{}]*))?\}/g;

/** @throws {Error} naming the hole that is no fact, or lacks the words for when it isn't known */
export function splitHoles(text: string): Node[] {
  const nodes: Node[] = [];
  let end = 0;
  for (const match of text.matchAll(hole)) {
    const [whole, name = "", words] = match;
    if (match.index > end) nodes.push(text.slice(end, match.index));
    nodes.push(toNode(name.trim(), words));
    end = match.index + whole.length;
  }
  if (end < text.length) nodes.push(text.slice(end));
  const brace = nodes.find((node) => typeof node === "string" && /[{}]/.test(node));
  if (brace) throw new Error(`"${brace}" has a brace of no value; the words of a value are plain, without marks`);
  return nodes;
}

function toNode(name: string, words: string | undefined): Node {
  if (name.startsWith("go:")) return { go: name.slice("go:".length) };
  if (!isFactName(name)) throw new Error(`{${name}} is not a fact; rules/README.md lists them`);
  if (words === undefined || words.trim() === "") {
    throw new Error(`{${name}} needs words for when it isn't known: {${name}|the …}`);
  }
  return { value: name, or: words.trim() };
}
