import type { PageText } from "../platform/protocol";
import { drawnText } from "./visibility";

/** Smaller frames, in CSS pixels, count and measure; they show nothing. */
const smallestFrame = 20;
/** More than is read. */
const longestText = 200_000;
/** Pages made of components have some hundreds. */
const mostRoots = 5000;

/** Reads the drawn text of a document and of the open shadow roots in it; fields that are typed into are left out. */
export function readPageText(document: Document): PageText {
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  const roots = openRoots(document);
  const frames = roots.flatMap((root) => [...root.querySelectorAll("iframe, frame")]);
  return {
    url: document.location.href,
    text: roots.map(textOf).filter(Boolean).join("\n\n").slice(0, longestText),
    frames: frames.filter(({ clientWidth, clientHeight }) => isBig(clientWidth, clientHeight)).length,
    isShown: isBig(innerWidth, innerHeight),
  };
}

const isBig = (width: number, height: number): boolean => width >= smallestFrame && height >= smallestFrame;

/** The document and the open shadow roots in it, from the outside to the inside, however deep they go. */
function openRoots(document: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    if (roots.length >= mostRoots) break;
    for (const { shadowRoot } of root.querySelectorAll("*")) if (shadowRoot) roots.push(shadowRoot);
  }
  return roots;
}

function textOf(root: Document | ShadowRoot): string {
  // A shadow root has no text of its own as it is drawn, its elements do.
  const elements = "body" in root ? [root.body] : [...root.children];
  return elements
    .filter(
      (element): element is HTMLElement => element !== null && "innerText" in element && element.checkVisibility(),
    )
    .map(drawnText)
    .join("\n");
}
