/** Long work in a page is done a few milliseconds at a time, so that the page's own work never waits for it. */

/** The longest turn, in milliseconds. One step more than that is always taken. */
const longestTurn = 12;
/** Work that isn't done after so many turns is brought to an end. */
const mostTurns = 40;

/** Work in steps. A step that is told `true` comes to an end with what there is. */
export type Steps<Result> = Generator<void, Result, boolean>;

/**
 * The result of work in steps. Rejects when they fail, or the script's life ends before.
 * @param turns after which the work is brought to an end
 */
export function finish<Result>(steps: Steps<Result>, signal: AbortSignal, turns?: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const giveUp = () => reject(signal.reason);
    signal.addEventListener("abort", giveUp, { once: true });
    inSlices(settle(), signal, () => signal.removeEventListener("abort", giveUp), turns);

    function* settle(): Steps<void> {
      try {
        resolve(yield* steps);
      } catch (error) {
        reject(error);
      }
    }
  });
}

/** Takes the steps: those of short work at once, those of long work in turns with the page. */
export function inSlices<Result>(
  steps: Steps<Result>,
  signal: AbortSignal,
  onEnd: (result: Result) => void,
  turns = mostTurns,
): void {
  if (signal.aborted) return;
  const until = performance.now() + longestTurn;
  let step = steps.next(turns < 0);
  while (!step.done && performance.now() < until) step = steps.next(turns < 0);
  if (step.done) onEnd(step.value);
  else setTimeout(() => inSlices(steps, signal, onEnd, turns - 1));
}
