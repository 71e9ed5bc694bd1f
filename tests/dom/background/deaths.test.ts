import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { browserFlows } from "./browser-flows";
import type { Flow } from "./flow";
import { beginLife, callsMade, type Fault, isDead, locks, PortClosed, Refusal, rest } from "./life";
import { fetchPackaged } from "./mortal-browser";
import { openTab } from "./one-tab";
import { pageFlows, pageReports } from "./page-flows";

/**
 * Promise: wherever the browser stops the background, and whichever of its calls fails, whoever asks again gets the right
 * answer, and nothing that was half done misleads. Every call to the browser of every flow is tried, both ways.
 */

vi.mock("../../../src/platform/browser", async () => await import("./mortal-browser"));
const store = vi.hoisted(() => ({ renew: () => {} }));
vi.mock("../../../src/rules/packaged", async (original) => {
  const { openPackagedRules } = await original<typeof import("../../../src/rules/packaged")>();
  // A background that is started again has read nothing yet.
  let now = openPackagedRules();
  store.renew = () => {
    now = openPackagedRules();
  };
  return { openPackagedRules: () => new Proxy(now, { get: (_, name) => Reflect.get(now, name) }) };
});

const real = { fetch: globalThis.fetch, locks: navigator.locks };
/** Nobody waits for what an event starts, so its failure is said to nobody. */
const expected = (event: PromiseRejectionEvent) => {
  if (!(event.reason instanceof Refusal) && !/Refusal|would not/.test(String(event.reason))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
};

beforeAll(async () => {
  vi.stubGlobal("fetch", fetchPackaged);
  Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
  window.addEventListener("unhandledrejection", expected, true);
  await import("../../../src/background/main");
});
afterAll(() => {
  vi.stubGlobal("fetch", real.fetch);
  Object.defineProperty(navigator, "locks", { value: real.locks, configurable: true });
  window.removeEventListener("unhandledrejection", expected, true);
});

/** What becomes of the flow when that happens at its call of that number. @returns false when it has fewer calls */
async function live({ before, act, again, right }: Flow, fault: Fault, at: number): Promise<boolean> {
  start();
  await before?.();
  await rest();
  start({ at, fault });
  const outcome = await Promise.resolve(act()).then(
    () => "done",
    (error: unknown) => error,
  );
  await rest();
  const wasReached = isDead() || callsMade() >= at;
  start();
  if (again) {
    await again();
    await pageReports();
  } else if (outcome !== "done" && !(outcome instanceof PortClosed)) {
    expect(String(outcome)).toMatch(/would not/);
  }
  await right();
  await rest();
  return wasReached;
}

function start(plan?: { at: number; fault: Fault }): void {
  store.renew();
  beginLife(plan);
}

describe.each([...pageFlows, ...browserFlows])("$name", (flow) => {
  test.each(["dies", "fails"] as const)("and the background %s at any of its calls", async (fault) => {
    let at = 1;
    const wrong: string[] = [];
    for (let isThere = true; isThere && wrong.length < 4; at++) {
      openTab();
      isThere = await live(flow, fault, at).catch((error: unknown) => {
        wrong.push(`call ${at}: ${error instanceof Error ? error.message : error}`);
        return true;
      });
    }
    expect(wrong).toEqual([]);
    expect(at, "calls that it makes").toBeGreaterThan(2);
  });
});
