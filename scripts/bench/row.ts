/** One measured value beside its floor, its peer or the same thing without the extension, from the same run. */
export interface BenchRow {
  name: string;
  value: number;
  unit: string;
  /** What it is compared with; empty where the goal is a plain limit. */
  reference: string;
  referenceValue: number | null;
  /** Value by reference; for peers that are to be slower, reference by value. */
  ratio: number | null;
  goal: string;
  /** Nothing where there is no goal, only a number to watch. */
  met: boolean | null;
}

interface Measured {
  name: string;
  value: number;
  unit: string;
}

/** A value that may be at most so many times its reference. */
export const atMostTimes = (measured: Measured, reference: string, referenceValue: number, times: number): BenchRow => {
  const ratio = measured.value / referenceValue;
  return { ...measured, reference, referenceValue, ratio, goal: `≤ ${times} ×`, met: ratio <= times };
};

/** A value that must be so many times faster than a peer. */
export const fasterThan = (measured: Measured, peer: string, peerValue: number, times: number): BenchRow => {
  const ratio = peerValue / measured.value;
  return {
    ...measured,
    reference: peer,
    referenceValue: peerValue,
    ratio,
    goal: `≥ ${times} × faster`,
    met: ratio >= times,
  };
};

/** A value with a limit of its own, and the floor that no work of ours could get it below. */
export const atMost = (measured: Measured, limit: number, floor?: { name: string; value: number }): BenchRow => ({
  ...measured,
  reference: floor?.name ?? "",
  referenceValue: floor?.value ?? null,
  ratio: floor ? measured.value / floor.value : null,
  goal: `≤ ${limit} ${measured.unit}`,
  met: measured.value <= limit,
});

/** A value that may exceed the same without the extension by no more than the runs without it differ among themselves. */
export const withinNoise = (measured: Measured, without: number, noise: number): BenchRow => ({
  ...measured,
  reference: "without the extension",
  referenceValue: without,
  ratio: without === 0 ? null : measured.value / without,
  goal: `+ ${format(noise)} ${measured.unit} (noise)`,
  met: measured.value - without <= noise,
});

/** A number to watch, beside the same without the extension. */
export const watched = (measured: Measured, without?: number): BenchRow => ({
  ...measured,
  reference: without === undefined ? "" : "without the extension",
  referenceValue: without ?? null,
  ratio: without ? measured.value / without : null,
  goal: "",
  met: null,
});

/** A number with as many digits as mean something. */
export const format = (value: number): string =>
  Math.abs(value) >= 100 ? String(Math.round(value)) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
