/** Processor time, in milliseconds, that the yardstick takes on the machine on which the limits were set. */
const reference = 15;

/**
 * How many times slower this machine is than that one; 1 for one that is quicker. Taken of the processor's time, which
 * other programs leave alone, and the best of a few, for they don't leave the caches alone.
 */
export function measureSlowness(): number {
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    yardstick();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.max(1, Math.min(...times) / reference);
}

/** Small objects, texts and a bit of arithmetic, as our scripts have them. */
function yardstick(): void {
  const keys = Array.from({ length: 40_000 }, (_, i) => ({ key: String((i * 7919) % 40_009) }));
  keys.sort((a, b) => (a.key < b.key ? -1 : 1));
}
