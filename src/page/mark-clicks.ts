/** A mark has no element that could be clicked, so clicks on the page are looked at, and left to the page entirely. */

/** Farther than this between press and release, in pixels, a text was being selected. */
const longestStep = 4;

/**
 * Calls back with the point of each plain click that a person makes. Nothing is prevented or stopped: what the page
 * does on a click it still does.
 */
export function watchClicks(document: Document, signal: AbortSignal, onClick: (x: number, y: number) => void): void {
  let pressed: { x: number; y: number } | undefined;
  const options = { signal, capture: true, passive: true };
  document.addEventListener("pointerdown", ({ clientX: x, clientY: y }) => (pressed = { x, y }), options);
  document.addEventListener(
    "click",
    ({ isTrusted, button, clientX: x, clientY: y, ctrlKey, metaKey, shiftKey, altKey }) => {
      const isPlain = isTrusted && button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
      if (!isPlain || !pressed || Math.hypot(x - pressed.x, y - pressed.y) > longestStep) return;
      onClick(x, y);
    },
    options,
  );
}
