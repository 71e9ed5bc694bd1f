import { fromMarkdown } from "mdast-util-from-markdown";
import { splitHoles } from "../../src/core/holes";
import type { Node, Text } from "../../src/core/rich-text";

/** Parses the inline Markdown of rules into the tree of core/rich-text. Anything beyond `code`, **bold** and named links is refused. */

/** @throws {Error} saying what isn't allowed, or which placeholder lacks its words */
export function parseText(source: string): Text {
  const root = fromMarkdown(source.trim().replace(/\s*\n\s*/g, " "));
  const [paragraph, ...more] = root.children;
  if (!paragraph) throw new Error("is empty");
  if (paragraph.type !== "paragraph" || more.length > 0) {
    throw new Error(`is one paragraph of text; a ${more[0]?.type ?? paragraph.type} isn't allowed`);
  }
  return paragraph.children.flatMap(parseInline);
}

type Inline = Extract<ReturnType<typeof fromMarkdown>["children"][number], { type: "paragraph" }>["children"][number];

function parseInline(node: Inline): Node[] {
  switch (node.type) {
    case "text":
      return splitHoles(node.value);
    case "inlineCode":
      return [{ code: splitHoles(node.value) }];
    case "strong":
      return [{ bold: node.children.flatMap(parseInline) }];
    case "link":
      if (!node.url.startsWith("link:")) throw new Error(`links go by name, [words](link:name), not to ${node.url}`);
      return [{ link: node.url.slice("link:".length), text: node.children.flatMap(parseInline) }];
    default:
      throw new Error(`${node.type} isn't allowed; write a < or * of the text with a backslash before it`);
  }
}
