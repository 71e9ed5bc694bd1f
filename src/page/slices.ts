/** Long work in a page is done a few milliseconds at a time, so that the page's own work never waits for it. */

/** The longest turn, in milliseconds. One step more than that is always taken. */
const longestTurn = 12;
/** Work that isn't done after so many turns is brought to an end. */
const mostTurns = 40;

/** Work in steps. A step that is told `true` comes to an end with what there is. */
export type Steps<Result> = Generator<void, Result, boolean>;

/** Takes the steps: those of short work at once, those of long work in turns with the page. */
export function inSlices<Result>(
  steps: Steps<Result>,
  signal: AbortSignal,
  onEnd: (result: Result) => void,
  turn = 1,
): void {
  if (signal.aborted) return;
  const until = performance.now() + longestTurn;
  let step = steps.next(turn > mostTurns);
  while (!step.done && performance.now() < until) step = steps.next(turn > mostTurns);
  if (step.done) onEnd(step.value);
  else setTimeout(() => inSlices(steps, signal, onEnd, turn + 1));
}
