import type { PageText } from "../platform/protocol";
import { firstHint } from "./code-words";
import { createGatheredText, type GatheredText } from "./gathered-text";
import type { Steps } from "./slices";
import { isLongerThan } from "./text-length";
import { drawnText } from "./visibility";

/** Smaller frames, in CSS pixels, count and measure; they show nothing. */
const smallestFrame = 20;
/** Pages made of components have some hundreds. */
const mostRoots = 5000;
/** What is longer or has more elements is not asked of the browser in one go. */
const longestAtOnce = 100_000;
const mostAtOnce = 3000;
/** Elements that are asked in one step whether they have a shadow tree. */
const hostsAtOnce = 500;

/** Reads the drawn text of a document and of the open shadow roots in it; fields that are typed into are left out. */
export function* readPageText(document: Document): Steps<PageText> {
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  const gathered = createGatheredText();
  const roots: (Document | ShadowRoot)[] = [document];
  let frames = 0;
  for (const root of roots) {
    const shown = [...root.querySelectorAll("iframe, frame")];
    frames += shown.filter(({ clientWidth, clientHeight }) => isBig(clientWidth, clientHeight)).length;
    if (yield* readRoot(root, gathered)) break;
    if (yield* addShadowRoots(root, roots)) break;
  }
  return { url: document.location.href, text: gathered.text(), frames, isShown: isBig(innerWidth, innerHeight) };
}

const isBig = (width: number, height: number): boolean => width >= smallestFrame && height >= smallestFrame;

/** Adds the open shadow roots of a tree to those that are known. @returns whether to come to an end */
function* addShadowRoots(root: ParentNode, roots: (Document | ShadowRoot)[]): Steps<boolean> {
  let asked = 0;
  for (const { shadowRoot } of root.querySelectorAll("*")) {
    if (shadowRoot) roots.push(shadowRoot);
    if (roots.length >= mostRoots) return false;
    if (++asked % hostsAtOnce === 0 && (yield)) return true;
  }
  return yield;
}

/** Reads one tree. @returns whether to come to an end */
function* readRoot(root: Document | ShadowRoot, gathered: GatheredText): Steps<boolean> {
  // A shadow root has no text of its own as it is drawn, its elements do.
  const elements = "body" in root ? [root.body] : [...root.children];
  for (const element of elements) if (element !== null && (yield* readTree(element, gathered))) return true;
  return false;
}

/** Reads what fits as the browser draws it, and what doesn't part by part. @returns whether to come to an end */
function* readTree(tree: Element, gathered: GatheredText): Steps<boolean> {
  for (let next: Node | null = tree; next !== null && !gathered.isFull(); ) {
    let inside: Node | null = null;
    if (isText(next)) {
      if (yield* readText(next, gathered)) return true;
    } else if ("innerText" in next && !readAtOnce(next as HTMLElement, gathered)) inside = next.firstChild;
    next = inside ?? after(next, tree);
    if (yield) return true;
  }
  gathered.addLine();
  return false;
}

/** Reads a text of any length, on one line as a browser draws it. @returns whether to come to an end */
function* readText(text: Text, gathered: GatheredText): Steps<boolean> {
  const before = text.previousSibling;
  if (before?.nodeType === Node.ELEMENT_NODE && endsLine(before as Element)) gathered.addLine();
  for (let from = 0; from < text.length && !gathered.isFull(); from += longestAtOnce) {
    const piece = text.substringData(from, longestAtOnce);
    if (gathered.wants(piece)) gathered.add(piece.replace(/\s+/g, " "));
    if (yield) return true;
  }
  return false;
}

/** Reads an element, or begins to where that has to be done part by part. @returns whether nothing of it is left to read */
function readAtOnce(element: HTMLElement, gathered: GatheredText): boolean {
  // Most elements hold a single text and nothing else, which is told without a walk.
  const { firstChild } = element;
  const only = firstChild && firstChild === element.lastChild && isText(firstChild) ? firstChild : undefined;
  const isLong = only ? only.length > longestAtOnce : isLongerThan(element, longestAtOnce);
  const whole = isLong ? "" : (only?.data ?? element.textContent ?? "");
  if (!isLong && !gathered.wants(whole)) return true;
  if (!element.checkVisibility() || element.matches(notRead)) return true;
  if (endsLine(element)) gathered.addLine();
  if (isLong || (!only && element.getElementsByTagName("*").length > mostAtOnce)) return false;
  const drawn = drawnText(element);
  // Firefox leaves out what it doesn't draw yet because it stands outside the window.
  const isUndrawn = drawn !== whole && firstHint(whole) >= 0 && firstHint(drawn) < 0 && isShown(element);
  if (!isUndrawn) gathered.add(drawn);
  return !isUndrawn;
}

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

const isShown = (element: Element): boolean => element.checkVisibility({ checkVisibilityCSS: true });

const endsLine = (element: Element): boolean =>
  element.localName === "br" || !getComputedStyle(element).display.startsWith("inline");

const notRead = "script, style, noscript, template, input, textarea";

/** The node that comes after this one and what is in it, inside a tree. */
function after(node: Node, tree: Element): Node | null {
  let at: Node | null = node;
  while (at !== null && at !== tree && at.nextSibling === null) at = at.parentNode;
  return at === null || at === tree ? null : at.nextSibling;
}
