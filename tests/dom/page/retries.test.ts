import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchPortal } from "../../../src/page/portal";
import { watchSignIn } from "../../../src/page/sign-in";
import type { PortalAnswer } from "../../../src/platform/protocol";
import { type ShortLife, startShortLife } from "./short-life";

/** Promise: a page that stands still tells again what the background was stopped over, a few times, and never after its copy is gone. */

const lost = new Error("The message channel closed before a response was received.");
/** What a script waits for before it tells again, in milliseconds; nothing else in a page waits so long. */
let waits: number[];
/** The time of the last wait has come. */
let comeTrue: () => void;

let lifetime: ShortLife;
let container: HTMLElement;
const realTimeout = globalThis.setTimeout;

beforeEach(() => {
  container = document.createElement("p");
  container.textContent = "AADSTS50011: The redirect URI does not match. Error code: 50126";
  document.body.append(container);
  lifetime = startShortLife();
  waits = [];
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((then: () => void, wait = 0) => {
    if (wait < 250) return realTimeout(then, wait);
    waits.push(wait);
    comeTrue = then;
    return 0;
  }) as typeof setTimeout);
});
afterEach(() => {
  lifetime.end();
  container.remove();
  vi.restoreAllMocks();
});

const scripts = {
  "the detector": {
    start: (report: () => Promise<unknown>) => void watchSignIn(document, lifetime, report),
    waits: [250, 500, 1000, 2000, 4000],
  },
  "the portal script": {
    start: (report: () => Promise<unknown>) =>
      void watchPortal(document, lifetime, {
        report: () => report().then(() => heard),
        open: () => {},
      }),
    waits: [250, 500, 1000, 2000, 4000],
  },
};
const heard: PortalAnswer = { mayMark: true, muted: [] };

test.each(Object.entries(scripts))(
  "%s tells until it is heard, and then no more",
  async (_, { start, waits: wanted }) => {
    const report = vi.fn(async (): Promise<unknown> => undefined);
    report.mockRejectedValueOnce(lost).mockRejectedValueOnce(lost);
    start(report);
    for (const times of [1, 2]) {
      await expect.poll(() => waits.length).toBe(times);
      comeTrue();
    }
    await expect.poll(() => report.mock.calls.length).toBe(3);
    await report.mock.results.at(-1)?.value;
    expect(waits).toEqual(wanted.slice(0, 2));
  },
);

test.each(Object.entries(scripts))("%s gives up after five more times", async (_, { start, waits: wanted }) => {
  const report = vi.fn(() => Promise.reject(lost));
  start(report);
  for (const [i] of wanted.entries()) {
    await expect.poll(() => waits.length).toBe(i + 1);
    comeTrue();
  }
  await expect.poll(() => report.mock.calls.length).toBe(6);
  await new Promise((resolve) => realTimeout(resolve));
  expect(waits).toEqual(wanted);
});

test.each(Object.entries(scripts))("%s of a copy that is gone tells nothing more", async (_, { start }) => {
  const report = vi.fn(() => Promise.reject(lost));
  start(report);
  await expect.poll(() => waits.length).toBe(1);
  lifetime.end();
  comeTrue();
  await new Promise((resolve) => realTimeout(resolve));
  expect(report).toHaveBeenCalledOnce();
});
