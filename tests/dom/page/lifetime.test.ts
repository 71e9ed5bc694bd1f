import { expect, test } from "vitest";
import { startLifetime } from "../../../src/page/lifetime";

/** Promise: one signal ends a script, whoever gives it. */

test("a newer copy ends the older one and not itself", () => {
  const older = startLifetime("copy", () => true);
  const newer = startLifetime("copy", () => true);
  const other = startLifetime("other", () => true);
  expect([older, newer, other].map(({ signal }) => signal.aborted)).toEqual([true, false, false]);
});

test("a script that has lost its extension ends when it is asked", () => {
  let hasContext = true;
  const lifetime = startLifetime("lost", () => hasContext);
  expect(lifetime.isAlive()).toBe(true);
  hasContext = false;
  expect(lifetime.isAlive()).toBe(false);
  expect(lifetime.signal.aborted).toBe(true);
});

test("what a newer copy has ended is ended, though the extension runs", () => {
  const older = startLifetime("off", () => true);
  startLifetime("off", () => true);
  expect(older.isAlive()).toBe(false);
});
