/** The middle of the values. Throws for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  if (low === undefined || high === undefined) throw new Error("There is nothing to take the middle of.");
  return (low + high) / 2;
}

/** How far the middle half of the values spreads: what counts as noise. */
export function spread(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.round((sorted.length - 1) * part)] ?? 0;
  return at(0.75) - at(0.25);
}

/** Runs of each measurement; the order changes between them, so that a busy moment of the machine hits all alike. */
export const runs = 15;

/** Measures several things in turn, again and again, and returns the values of each. */
export async function inTurns<Key extends string>(
  measurements: Record<Key, () => Promise<number>>,
  times = runs,
): Promise<Record<Key, number[]>> {
  const keys = Object.keys(measurements) as Key[];
  const values = Object.fromEntries(keys.map((key) => [key, [] as number[]])) as Record<Key, number[]>;
  for (let i = 0; i < times; i++) {
    for (const key of i % 2 === 0 ? keys : keys.toReversed()) values[key].push(await measurements[key]());
  }
  return values;
}
