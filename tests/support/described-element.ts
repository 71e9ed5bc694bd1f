/** An element as assistive technology meets it. */
export interface DescribedElement {
  /** Its place among all elements of the root. */
  index: number;
  role: string;
  name: string;
  visible: boolean;
}

/**
 * Lists what has a role in a shadow root, in document order, with its accessible name. Covers the markup of our own
 * interface, not the whole of https://www.w3.org/TR/accname/. Runs in the page, so it uses nothing from outside.
 */
export function describeElements(root: ShadowRoot): DescribedElement[] {
  const roles: Record<string, string> = {
    a: "link",
    summary: "button",
    section: "region",
    h1: "heading",
    h2: "heading",
  };
  const named = ["button", "link", "tab", "radio", "heading", "menuitem", "switch"];

  const roleOf = (element: Element) => {
    const explicit = element.getAttribute("role");
    if (explicit) return explicit;
    if (element instanceof HTMLInputElement) return element.type === "radio" ? "radio" : "textbox";
    if (element instanceof HTMLAnchorElement && !element.href) return "";
    return roles[element.localName] ?? (/^(button|article)$/.test(element.localName) ? element.localName : "");
  };
  const textOf = (node: Node): string => {
    if (!(node instanceof Element)) return node.textContent ?? "";
    if (node.getAttribute("aria-hidden") === "true" || node.localName === "style") return "";
    return node.getAttribute("aria-label") ?? [...node.childNodes].map(textOf).join(" ");
  };
  const nameOf = (element: Element, role: string) => {
    const ids = element.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
    const labels = ids.map((id) => root.getElementById(id)).filter((label) => label !== null);
    if (labels.length > 0) return labels.map(textOf).join(" ");
    if (element instanceof HTMLInputElement) return [...(element.labels ?? [])].map(textOf).join(" ");
    return element.getAttribute("aria-label") ?? (named.includes(role) ? textOf(element) : "");
  };
  const tidy = (text: string) => text.replace(/\s+/g, " ").trim();

  return [...root.querySelectorAll("*")].flatMap((element, index) => {
    const role = roleOf(element);
    if (!role) return [];
    return [{ index, role, name: tidy(nameOf(element, role)), visible: element.checkVisibility() }];
  });
}
