/**
 * How many times longer `work` takes for the larger input than for the smaller one. The best of several runs counts,
 * so that a busy machine does not look like a slow program. Ten times the input: about 10 when linear, 100 when quadratic.
 */
export function growth(work: (size: number) => void, small: number, large: number): number {
  const best = (size: number) =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const start = performance.now();
        work(size);
        return performance.now() - start;
      }),
    );
  work(small);
  return best(large) / Math.max(best(small), 0.1);
}
