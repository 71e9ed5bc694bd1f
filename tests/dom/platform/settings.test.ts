import { beforeEach, expect, test, vi } from "vitest";
import { defaultSettings } from "../../../src/core/settings";
import { readSettings, readStored, resetSettings, setSync, writeSettings } from "../../../src/platform/settings";
import { browser, resetBrowser } from "../background/fake-browser";

/** Promise: a choice is kept where the reader wants it kept, and nowhere else. */

vi.mock("../../../src/platform/browser", async () => await import("../background/fake-browser"));

beforeEach(resetBrowser);
const { local, sync } = browser.storage;
const keptIn = ({ values }: typeof local) => values.get("settings") as { theme?: string } | undefined;

test("choices stay in this browser until synchronising is turned on", async () => {
  await writeSettings({ theme: "dark" });
  expect(keptIn(local)?.theme).toBe("dark");
  expect(sync.values.size).toBe(0);
});

test("with synchronising on, they go to the browser's own, and with it off they stay as they are", async () => {
  await writeSettings({ theme: "dark" });
  await setSync(true);
  expect(keptIn(sync)?.theme).toBe("dark");
  await writeSettings({ theme: "light" });
  expect(keptIn(sync)?.theme).toBe("light");
  expect(keptIn(local)?.theme).toBe("dark");
  await setSync(false);
  expect(await readStored()).toMatchObject({ sync: false, settings: { theme: "light" } });
  expect(keptIn(local)?.theme).toBe("light");
});

test("what another device has put there already is taken, not overwritten", async () => {
  sync.values.set("settings", { ...defaultSettings, theme: "dark" });
  await writeSettings({ theme: "light" });
  await setSync(true);
  expect((await readSettings()).theme).toBe("dark");
});

test("one change leaves the others, and two at once both hold", async () => {
  await Promise.all([writeSettings({ theme: "dark" }), writeSettings({ marks: false })]);
  await writeSettings({ audience: "admin" });
  await writeSettings({ audience: undefined });
  const { audience, ...settings } = await readSettings();
  expect(settings).toEqual({ ...defaultSettings, theme: "dark", marks: false });
  expect(audience).toBeUndefined();
});

test("a stored value of no use falls back and is named; the next choice mends it", async () => {
  local.values.set("settings", { ...defaultSettings, theme: "pink", marks: false });
  expect(await readStored()).toMatchObject({ fellBack: ["theme"], settings: { theme: "auto", marks: false } });
  await writeSettings({ keepRecent: false });
  expect((await readStored()).fellBack).toEqual([]);
});

test("all can be put back, where they are kept", async () => {
  await setSync(true);
  await writeSettings({ theme: "dark", audience: "developer" });
  await resetSettings();
  expect(await readStored()).toEqual({ settings: defaultSettings, fellBack: [], sync: true });
});
