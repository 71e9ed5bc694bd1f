import type { Text } from "./rich-text";
import type { MenuPath } from "./rule";

/**
 * A text as it reads where no value is known.
 * @param paths menu paths by name; without them a path leaves its place empty
 */
export const unfilled = (text: Text, paths: Record<string, MenuPath> = {}): string =>
  text
    .map((node) => {
      if (typeof node === "string") return node;
      if ("value" in node) return node.or;
      if ("address" in node) return node.address;
      if ("go" in node) return (paths[node.go]?.path ?? []).map((part) => unfilled(part)).join(" > ");
      return unfilled("bold" in node ? node.bold : "code" in node ? node.code : node.text, paths);
    })
    .join("");
