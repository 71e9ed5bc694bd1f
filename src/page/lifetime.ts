/** One signal ends everything that a script of ours does in a page. */

export interface Lifetime {
  /** Listeners, observers and timers take it. */
  readonly signal: AbortSignal;
  /** True while the extension that put us here still runs; ends the lifetime when it doesn't. */
  isAlive(): boolean;
}

/**
 * Begins a script's life in this page and ends that of an older copy, which shares our isolated world and so our globals.
 * @param script name of the script
 * @param hasContext whether the extension still answers; a script outlives an update or removal without it
 */
export function startLifetime(script: string, hasContext: () => boolean): Lifetime {
  const slot = Symbol.for(`signin-lens.${script}`);
  const world = globalThis as unknown as Record<symbol, AbortController | undefined>;
  world[slot]?.abort();
  const controller = new AbortController();
  world[slot] = controller;
  return {
    signal: controller.signal,
    isAlive() {
      if (!controller.signal.aborted && !hasContext()) controller.abort();
      return !controller.signal.aborted;
    },
  };
}
