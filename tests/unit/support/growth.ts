import { processorTimeNow } from "./processor-time";

/**
 * How many times longer `work` takes for the larger input than for the smaller one. Time on the processor counts, the
 * best of several turns, so that a busy machine does not look like a slow program. Ten times the input: about 10 when
 * linear, 100 when quadratic.
 */
export function growth(work: (size: number) => void, small: number, large: number): number {
  work(small);
  // In turns, so that whatever slows the machine down for a while slows both down.
  const turns = Array.from({ length: 5 }, () => ({
    small: processorTimeNow(() => work(small)),
    large: processorTimeNow(() => work(large)),
  }));
  const best = (size: "small" | "large") => Math.min(...turns.map((turn) => turn[size]));
  return best("large") / Math.max(best("small"), 0.1);
}
