import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { finish, inSlices, type Steps } from "../../../src/page/slices";

/** Promise: no work of ours keeps a page waiting, however much of it a page makes. */

/** Goes on by the work that is done: on a busy machine the time itself passes without any. */
let clock = 0;
beforeEach(() => void vi.spyOn(performance, "now").mockImplementation(() => clock));
afterEach(() => void vi.restoreAllMocks());

/** Takes as many steps as it is let, each as long as half a turn. */
function* slowSteps(most: number): Steps<number> {
  for (let taken = 1; taken <= most; taken++) {
    clock += 6;
    if (yield) return taken;
  }
  return most;
}
const live = new AbortController().signal;

test("short work is done at once", () => {
  const onEnd = vi.fn();
  inSlices(slowSteps(1), live, onEnd);
  expect(onEnd).toHaveBeenCalledExactlyOnceWith(1);
});

test("long work gives the page its turn, and ends", async () => {
  const onEnd = vi.fn();
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  inSlices(slowSteps(20), live, onEnd);
  expect(onEnd).not.toHaveBeenCalled();
  await expect.poll(() => onEnd.mock.lastCall).toEqual([20]);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(1);
});

test("work without an end is brought to one, with what there is", async () => {
  const onEnd = vi.fn();
  inSlices(slowSteps(100_000), live, onEnd);
  await expect.poll(() => onEnd.mock.lastCall?.[0]).toBeGreaterThan(10);
  expect(onEnd.mock.lastCall?.[0]).toBeLessThan(200);
});

test("with the script's life its work ends", async () => {
  const controller = new AbortController();
  const onEnd = vi.fn();
  inSlices(slowSteps(20), controller.signal, onEnd);
  controller.abort();
  // What comes after it has been taken in turn.
  const later = vi.fn();
  inSlices(slowSteps(20), live, later);
  await expect.poll(() => later.mock.lastCall).toEqual([20]);
  expect(onEnd).not.toHaveBeenCalled();
});

test("who waits for long work has its result, or hears that it has failed or was given up", async () => {
  expect(await finish(slowSteps(20), live)).toBe(20);
  function* failing(): Steps<never> {
    yield* slowSteps(20);
    throw new Error("the page is odd");
  }
  await expect(finish(failing(), live)).rejects.toThrow("the page is odd");
  const controller = new AbortController();
  const given = finish(slowSteps(20), controller.signal);
  controller.abort(new Error("gone"));
  await expect(given).rejects.toThrow("gone");
});

test("who has more time gets more", async () => {
  expect(await finish(slowSteps(150), live)).toBeLessThan(150);
  expect(await finish(slowSteps(150), live, 100)).toBe(150);
});
