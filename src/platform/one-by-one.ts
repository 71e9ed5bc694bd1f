/**
 * Does work of the same name one after the other, in whichever window or tab it was asked for. The lock is the browser's:
 * it needs no variable of ours, and is free again when the background is stopped.
 */
export const oneByOne = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(name, work) as Promise<T>;
