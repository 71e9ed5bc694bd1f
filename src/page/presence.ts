/** Tells whether anybody can see a document: portals keep spare frames, warmed up and hidden, for the next page. */

export interface Presence {
  /** False for a frame that is hidden, has no size or stands outside the window, and in a tab behind others. */
  isSeen(): boolean;
}

/**
 * Watches without touching the page. An intersection with the window reaches through frames of other origins, which
 * the frame's own sizes and styles don't.
 * @param onAppear called whenever the document comes into sight
 */
export function watchPresence(document: Document, signal: AbortSignal, onAppear: () => void): Presence {
  let isInWindow = false;
  const isSeen = () => isInWindow && !document.hidden;
  const observer = new IntersectionObserver((entries) => {
    const wasSeen = isSeen();
    isInWindow = entries.at(-1)?.isIntersecting === true;
    if (isSeen() && !wasSeen) onAppear();
  });
  observer.observe(document.documentElement);
  document.addEventListener("visibilitychange", () => isSeen() && onAppear(), { signal });
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  return { isSeen };
}
