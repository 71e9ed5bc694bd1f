import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { insist } from "../../../src/page/insist";

/** Promise: what the background was stopped over is said to it again, for a while, and never by a copy that is gone. */

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const lost = new Error("The message channel closed before a response was received.");

test("what is lost twice is answered the third time", async () => {
  const say = vi.fn<() => Promise<string>>().mockRejectedValueOnce(lost).mockRejectedValueOnce(lost);
  const answer = insist(say.mockResolvedValue("here"), () => true);
  await vi.runAllTimersAsync();
  expect(await answer).toBe("here");
  expect(say).toHaveBeenCalledTimes(3);
});

test("it gives up", async () => {
  const say = vi.fn(() => Promise.reject(lost));
  const answer = insist(say, () => true);
  await vi.runAllTimersAsync();
  expect(await answer).toBeUndefined();
  expect(say).toHaveBeenCalledTimes(6);
});

test("a copy that is gone says nothing more", async () => {
  let isAlive = true;
  const say = vi.fn(() => Promise.reject(lost));
  const answer = insist(say, () => isAlive);
  await Promise.resolve();
  isAlive = false;
  await vi.runAllTimersAsync();
  expect(await answer).toBeUndefined();
  expect(say).toHaveBeenCalledOnce();
});
