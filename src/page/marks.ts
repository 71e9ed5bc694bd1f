import type { PortalCode } from "./portal-code";

/**
 * Underlines codes in the page's own text with the CSS Custom Highlight API: nothing is added to the page's nodes. The
 * style is in marks.css, which the manifest puts beside the script. Where the API is missing nothing is marked.
 */
export interface Marks {
  /** Marks these codes from now on, as far as they are on screen. */
  show(codes: readonly PortalCode[]): void;
  /** What is marked right now, in the order of the page. */
  shown(): readonly PortalCode[];
  /** The code whose mark has this point of the window in it. */
  at(x: number, y: number): PortalCode | undefined;
  /** Sets one mark off from the others, or none. */
  point(code: PortalCode | undefined): void;
}

const name = "signin-lens";
const pointedName = "signin-lens-pointed";
/** More live ranges than this would be felt by a page that changes a lot. */
const mostMarks = 200;

/** @param signal takes all marks away */
export function createMarks(document: Document, signal: AbortSignal): Marks {
  const { CSS: css, Highlight } = (document.defaultView ?? globalThis) as typeof globalThis;
  const canMark = css !== undefined && "highlights" in css && Highlight !== undefined;
  let codes: readonly PortalCode[] = [];
  let ranges = new Map<PortalCode, Range>();
  let pointed: PortalCode | undefined;
  let frame: number | undefined;

  const paint = () => {
    frame = undefined;
    const onScreen = canMark ? codes.filter(isOnScreen).slice(0, mostMarks) : [];
    ranges = new Map(onScreen.flatMap((code) => withRange(code, ranges.get(code))));
    setHighlight(name, [...ranges.values()]);
    const at = pointed && ranges.get(pointed);
    setHighlight(pointedName, at ? [at] : []);
  };
  const setHighlight = (key: string, wanted: Range[]) => {
    if (!canMark) return;
    if (wanted.length === 0) css.highlights.delete(key);
    else css.highlights.set(key, new Highlight(...wanted));
  };
  const onMove = () => {
    if (codes.length > 0) frame ??= requestAnimationFrame(paint);
  };
  // Lists scroll inside the page, and scrolling does not bubble.
  document.addEventListener("scroll", onMove, { signal, capture: true, passive: true });
  document.defaultView?.addEventListener("resize", onMove, { signal, passive: true });
  signal.addEventListener(
    "abort",
    () => {
      if (frame !== undefined) cancelAnimationFrame(frame);
      codes = [];
      paint();
    },
    { once: true },
  );
  return {
    show(next) {
      codes = next;
      ranges = new Map();
      paint();
    },
    shown: () => [...ranges.keys()],
    at(x, y) {
      const under = document.elementFromPoint(x, y);
      return [...ranges].find(([code, range]) => under && isOver(under, code) && hasPoint(range, x, y))?.[0];
    },
    point(code) {
      pointed = code;
      paint();
    },
  };
}

/** True for a code whose element is drawn inside the window. */
function isOnScreen({ node }: PortalCode): boolean {
  const { parentElement: parent, ownerDocument } = node;
  if (!parent?.checkVisibility({ checkVisibilityCSS: true })) return false;
  const { clientWidth, clientHeight } = ownerDocument.documentElement;
  const { left, top, right, bottom } = parent.getBoundingClientRect();
  return right > 0 && bottom > 0 && left < clientWidth && top < clientHeight;
}

/** A live range, the one it had if there is one; none where the text has changed meanwhile. */
function withRange(code: PortalCode, before: Range | undefined): [PortalCode, Range][] {
  const { node, start, end } = code;
  if (end > node.length) return [];
  if (before) return [[code, before]];
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [[code, range]];
}

/** False where something of the page covers the mark, such as a pane over a list. */
function isOver(under: Element, { node }: PortalCode): boolean {
  const parent = node.parentElement;
  return parent !== null && (parent.contains(under) || under.contains(parent));
}

const hasPoint = (range: Range, x: number, y: number): boolean =>
  [...range.getClientRects()].some(
    ({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
