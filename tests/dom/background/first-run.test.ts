import { expect, test, vi } from "vitest";
import { welcomeOnce } from "../../../src/background/first-run";

/** Promise: the welcome page opens once after somebody has installed the extension themselves, and never again. */

const { listeners, browser } = vi.hoisted(() => {
  const listeners: ((details: { reason: string }) => void)[] = [];
  const browser = {
    runtime: {
      onInstalled: { addListener: (each: (details: { reason: string }) => void) => void listeners.push(each) },
      getURL: (path: string) => `chrome-extension://lens/${path}`,
    },
    management: { getSelf: vi.fn(async () => ({ installType: "normal" })) },
    tabs: { create: vi.fn(async (_: { url: string }) => {}) },
  };
  return { listeners, browser };
});
vi.mock("../../../src/platform/browser", () => ({ browser }));

welcomeOnce();

test.each([
  ["install", "normal", 1],
  ["install", "development", 1],
  ["install", "admin", 0],
  ["update", "normal", 0],
  ["browser_update", "normal", 0],
])("after %s, installed as %s: %i", async (reason, installType, pages) => {
  browser.tabs.create.mockClear();
  browser.management.getSelf.mockResolvedValue({ installType });
  for (const listener of listeners) listener({ reason });
  // Whatever comes of it comes before the page of one more installation.
  browser.management.getSelf.mockResolvedValue({ installType: "normal" });
  for (const listener of listeners) listener({ reason: "install" });
  await vi.waitFor(() => expect(browser.tabs.create).toHaveBeenCalled());
  await vi.waitFor(() => expect(browser.tabs.create).toHaveBeenCalledTimes(pages + 1));
});
