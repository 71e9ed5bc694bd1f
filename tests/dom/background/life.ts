/**
 * The life of a background that a test can end at any call it makes to the browser: what it waits for then never comes, what
 * it asks for has no effect, and its locks are free, as when a browser stops it. Or one call fails, and life goes on.
 */

export type Fault = "dies" | "fails";

/** What a call fails with; nothing else in a test may. */
export class Refusal extends Error {
  override name = "Refusal";
}

/** What the other end of a message is told when the background dies before it has answered. */
export class PortClosed extends Error {
  override name = "PortClosed";
}

let number = 0;
let calls = 0;
let open = 0;
let isOver = false;
let planned: { at: number; fault: Fault } | undefined;
let onDeath: () => void = () => {};
let death = new Promise<void>(() => {});
const queues = new Map<string, Promise<unknown>>();

const never = <T>(): Promise<T> => new Promise(() => {});

/** Begins a new life, which ends or is refused something at the call of that number. */
export function beginLife(plan?: { at: number; fault: Fault }): void {
  number++;
  calls = 0;
  open = 0;
  isOver = false;
  planned = plan;
  queues.clear();
  death = new Promise((resolve) => {
    onDeath = resolve;
  });
}

/** Calls to the browser since this life began. */
export const callsMade = (): number => calls;

export const isDead = (): boolean => isOver;

/** One call to the browser, counted. */
export function call<T>(work: () => T | Promise<T>): Promise<T> {
  if (isOver) return never();
  const mine = number;
  calls++;
  if (planned?.at === calls) {
    if (planned.fault === "fails") return Promise.reject(new Refusal("The browser would not."));
    isOver = true;
    onDeath();
    return never();
  }
  open++;
  return new Promise((resolve, reject) => {
    const settle =
      <V>(how: (value: V) => void) =>
      (value: V) => {
        if (mine !== number) return;
        open--;
        if (!isOver) how(value);
      };
    Promise.resolve().then(work).then(settle(resolve), settle(reject));
  });
}

/** The answer of the background, or how it dies over it. */
export const untilDeath = <T>(answer: Promise<T>): Promise<T> =>
  Promise.race([
    answer,
    death.then(() => {
      throw new PortClosed("The message channel closed before a response was received.");
    }),
  ]);

/** Timers would wait some milliseconds each. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Waits until the background has nothing to do any more, or is dead. */
export async function rest(): Promise<void> {
  for (let quiet = 0; quiet < 2 && !isOver; ) {
    await nextTask();
    quiet = open === 0 ? quiet + 1 : 0;
  }
}

/** In the place of `navigator.locks`: locks of a background that has died are free. */
export const locks = {
  request<T>(name: string, work: () => Promise<T>): Promise<T> {
    const result = (queues.get(name) ?? Promise.resolve()).then(() => call(() => undefined)).then(work);
    queues.set(
      name,
      result.catch(() => undefined),
    );
    return result;
  },
};
