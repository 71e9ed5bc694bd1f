import { setTimeout } from "node:timers/promises";

/**
 * Asks again until there is an answer that is neither null, undefined nor false, and returns it.
 * Throws after `timeout` milliseconds, saying what was waited for and what the last answer or error was.
 */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  { timeout = 30_000 } = {},
): Promise<T> {
  const deadline = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) break;
    await setTimeout(25);
  }
  throw new Error(`Waited ${timeout} ms for ${what}; last: ${last instanceof Error ? last.message : String(last)}`);
}
