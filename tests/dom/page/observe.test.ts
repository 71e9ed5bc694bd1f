import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { observe } from "../../../src/page/observe";
import { openPage } from "./support";

/** Promise: changes are looked at once in a while, in batches, and never in a tab that nobody sees. */

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

/** Lets the observer take the changes made so far: it is told in a microtask. */
const settle = () => Promise.resolve();

async function watch(concerns = vi.fn((_: readonly MutationRecord[]) => true)) {
  const page = await openPage("<p></p>");
  const controller = new AbortController();
  const onChange = vi.fn();
  observe(page, { signal: controller.signal, concerns, onChange });
  const change = async (times = 1) => {
    for (let i = 0; i < times; i++) page.body.append(page.createElement("i"));
    await settle();
  };
  const hide = (hidden: boolean) => {
    Object.defineProperty(page, "hidden", { value: hidden, configurable: true });
    page.dispatchEvent(new Event("visibilitychange"));
  };
  return { page, controller, onChange, concerns, change, hide };
}

test("the first change is answered at once, those after it together", async () => {
  const { change, onChange, concerns } = await watch();
  await change();
  vi.advanceTimersByTime(1);
  expect(onChange).toHaveBeenCalledTimes(1);
  await change();
  await change(3);
  vi.advanceTimersByTime(1);
  expect(onChange).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(100);
  expect(onChange).toHaveBeenCalledTimes(2);
  expect(concerns.mock.lastCall?.[0]).toHaveLength(4);
});

test("changes that do not matter lead to nothing", async () => {
  const { change, onChange, concerns } = await watch(vi.fn(() => false));
  await change();
  vi.advanceTimersByTime(100);
  expect(concerns).toHaveBeenCalledTimes(1);
  expect(onChange).not.toHaveBeenCalled();
});

test("a flood is answered with one look and not read change by change", async () => {
  const { change, onChange, concerns } = await watch(vi.fn(() => false));
  await change(2000);
  await change(2000);
  vi.advanceTimersByTime(100);
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(concerns).not.toHaveBeenCalled();
});

test("nothing happens while the page is hidden; what was missed is looked at afterwards", async () => {
  const { change, hide, onChange, concerns } = await watch();
  hide(true);
  await change(5);
  vi.advanceTimersByTime(10_000);
  expect(concerns).not.toHaveBeenCalled();
  hide(false);
  vi.advanceTimersByTime(100);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test("a look that takes long is taken less often", async () => {
  const { change, onChange } = await watch();
  onChange.mockImplementation(() => vi.advanceTimersByTime(20));
  await change();
  vi.advanceTimersByTime(1);
  await change();
  vi.advanceTimersByTime(300);
  expect(onChange).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(100);
  expect(onChange).toHaveBeenCalledTimes(2);
});

test("after the end nothing is looked at", async () => {
  const { change, controller, onChange } = await watch();
  await change();
  controller.abort();
  await change();
  vi.advanceTimersByTime(1000);
  expect(onChange).not.toHaveBeenCalled();
});
