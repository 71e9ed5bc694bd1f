/** Parts of a surface that are drawn one after the other, so that the page under it never waits for all of them. */
export interface Turns {
  /** Draws a part when its turn comes. @returns takes it out of the row */
  wait(draw: () => void): () => void;
}

/** One part for each frame, in the order in which they came. */
export function createTurns(): Turns {
  const waiting = new Set<() => void>();
  let isComing = false;

  function callNext(): void {
    isComing = waiting.size > 0;
    if (!isComing) return;
    // What stands there already is drawn first.
    requestAnimationFrame(() =>
      setTimeout(() => {
        const [draw] = waiting;
        if (draw) waiting.delete(draw);
        draw?.();
        callNext();
      }),
    );
  }

  return {
    wait(draw) {
      waiting.add(draw);
      if (!isComing) callNext();
      return () => waiting.delete(draw);
    },
  };
}
