import fc from "fast-check";

/** How long a property is tried: a few times with the same texts in `npm test`, for some seconds with new ones in `npm run fuzz`. */

const { FUZZ_SECONDS: seconds, FUZZ_SEED: seed = "1" } = process.env;

/** Seconds for which a text of that length may be read on a busy machine: a pattern that is not linear takes minutes. */
const patience = 2;

/** True when work takes a moment, at least when it is tried again: a machine may be taken away for seconds. */
export function takesAMoment(work: () => void): boolean {
  for (let tries = 0; tries < 3; tries++) {
    const start = performance.now();
    work();
    if ((performance.now() - start) / 1000 < patience) return true;
  }
  return false;
}

/** Enough for the shrinking of a failure after the time is over. */
export const propertyTimeout = (Number(seconds ?? 0) + 60) * 1000;

/** @throws {Error} with the smallest example found and the seed that finds it again */
export const assertProperty = <T>(property: fc.IRawProperty<T>, numRuns = 200): Promise<void> | void =>
  fc.assert(property as fc.IAsyncProperty<T>, {
    seed: Number(seed),
    ...(seconds === undefined
      ? { numRuns }
      : { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: Number(seconds) * 1000 }),
  });
