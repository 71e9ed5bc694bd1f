import { type FilledNode, plain, type Text } from "../../src/core/rich-text";
import type { MenuPath } from "../../src/core/rule";

/**
 * A text as it reads where no value is known.
 * @param paths menu paths by name; without them a path leaves its place empty
 */
export function unfilled(text: Text, paths: Record<string, MenuPath> = {}): string {
  const fill = (node: Text[number]): FilledNode => {
    if (typeof node === "string") return node;
    if ("value" in node) return node.or;
    if ("bold" in node) return { bold: node.bold.map(fill) };
    if ("code" in node) return { code: node.code.map(fill) };
    if ("address" in node) return node.address;
    if ("link" in node) return { link: null, text: node.text.map(fill) };
    return (paths[node.go]?.path ?? []).map((part) => plain(part.map(fill))).join(" > ");
  };
  return plain(text.map(fill));
}
