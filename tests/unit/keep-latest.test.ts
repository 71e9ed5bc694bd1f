import { expect, test, vi } from "vitest";
import { keepLatest } from "../../src/core/keep-latest";

/** Promise: what was read before the last change is not drawn over what was read after it. */

function askTwice() {
  const answers: ((answer: string) => void)[] = [];
  const use = vi.fn();
  const refresh = keepLatest(() => new Promise<string>((resolve) => answers.push(resolve)), use);
  const both = [refresh(), refresh()];
  return { use, answer: (i: number, text: string) => answers[i]?.(text), done: () => Promise.all(both) };
}

test("an answer that comes after that to a later question is dropped", async () => {
  const { use, answer, done } = askTwice();
  answer(1, "new");
  answer(0, "old");
  await done();
  expect(use.mock.calls).toEqual([["new"]]);
});

test("so is one that comes when the later question has been asked", async () => {
  const { use, answer, done } = askTwice();
  answer(0, "old");
  answer(1, "new");
  await done();
  expect(use.mock.calls).toEqual([["new"]]);
});
