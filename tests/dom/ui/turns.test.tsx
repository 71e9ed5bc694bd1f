import { expect, test } from "vitest";
import { createTurns, type Turns } from "../../../src/ui/turns";
import { mountCard } from "./mount";
import { redirectError } from "./samples";

/** Promise: the folded parts of a card over a page are filled one after the other, and none that is opened waits. */

const partsOf = (root: ShadowRoot) => [...root.querySelectorAll("details")];
const isFilled = (part: Element) => part.querySelector(":scope > .disclosed")?.hasChildNodes() === true;

test("are filled one for each turn, to the last one", async () => {
  const waiting: (() => void)[] = [];
  const turns: Turns = {
    wait(draw) {
      waiting.push(draw);
      return () => undefined;
    },
  };
  const { root } = mountCard({ findings: [redirectError], audience: "developer", turns });
  const count = () => partsOf(root).filter(isFilled).length;
  await expect.poll(() => waiting.length).toBe(partsOf(root).length);
  expect(count()).toBe(0);
  waiting.shift()?.();
  await expect.poll(count).toBe(1);
  for (let draw = waiting.shift(); draw; draw = waiting.shift()) {
    const before = count();
    draw();
    await expect.poll(count).toBe(before + 1);
    await expect.poll(() => waiting.length + count()).toBe(partsOf(root).length);
  }
  expect(partsOf(root).every(isFilled)).toBe(true);
});

test("have their turns by themselves", async () => {
  const { root } = mountCard({ findings: [redirectError], audience: "developer", turns: createTurns() });
  expect(partsOf(root).some(isFilled)).toBe(false);
  await expect.poll(() => partsOf(root).every(isFilled)).toBe(true);
});

test("that are opened don't wait", async () => {
  const { root } = mountCard({
    findings: [redirectError],
    audience: "developer",
    turns: { wait: () => () => undefined },
  });
  const [part] = partsOf(root);
  part?.querySelector("summary")?.click();
  await expect.poll(() => partsOf(root).map(isFilled)).toEqual(partsOf(root).map((each) => each === part));
});

test("that are gone take no turn", async () => {
  const turns = createTurns();
  const drawn: string[] = [];
  const forget = turns.wait(() => drawn.push("gone"));
  turns.wait(() => drawn.push("first"));
  turns.wait(() => drawn.push("second"));
  forget();
  await expect.poll(() => drawn).toEqual(["first", "second"]);
});
