import type { Protocol } from "puppeteer-core";

export type AXNode = Protocol.Accessibility.AXNode;

/** Roles that say nothing to a listener. */
const silent = new Set([
  "none",
  "generic",
  "InlineTextBox",
  "RootWebArea",
  "LabelText",
  "strong",
  "Legend",
  "LineBreak",
]);
/** Roles whose name is all of their text: it need not stand there twice. */
const namedByContent = new Set(["heading", "button", "link", "radio", "checkbox", "option", "DisclosureTriangle"]);
const states = ["level", "expanded", "checked", "pressed", "focusable", "live"];

/**
 * What a screen reader is given, as Chromium's protocol tells it: a line for each role with its name and states, indented.
 * @param root role and name of the part that is wanted
 * @throws {Error} when there is no such part
 */
export function writeAccessibilityTree(nodes: readonly AXNode[], root: { role: string; name: string }): string {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const top = nodes.find((node) => !node.ignored && node.role?.value === root.role && nameOf(node) === root.name);
  if (!top) throw new Error(`there is no ${root.role} "${root.name}"`);
  return `${linesOf(top, byId, 0).join("\n")}\n`;
}

const nameOf = ({ name }: AXNode): string => String(name?.value ?? "").trim();

function linesOf(node: AXNode, byId: ReadonlyMap<string, AXNode>, depth: number): string[] {
  const role = String(node.role?.value ?? "none");
  const isSilent = node.ignored || silent.has(role) || (role === "StaticText" && nameOf(node) === "");
  const line = isSilent ? [] : ["  ".repeat(depth) + describe(node, role)];
  if (!node.ignored && namedByContent.has(role)) return line;
  const children = (node.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    return child ? linesOf(child, byId, depth + line.length) : [];
  });
  return [...line, ...children];
}

function describe(node: AXNode, role: string): string {
  const said = (node.properties ?? [])
    .filter(({ name, value }) => states.includes(name) && value.value !== false && value.value !== "false")
    .map(({ name, value }) => (value.value === true ? name : `${name}=${value.value}`));
  return [role, nameOf(node) && JSON.stringify(nameOf(node)), ...said].filter(Boolean).join(" ");
}
