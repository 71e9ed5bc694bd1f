import type { ManifestV3Export } from "@crxjs/vite-plugin";
import base from "../manifest.json" with { type: "json" };
import packageJson from "../package.json" with { type: "json" };

/** What we build for; Edge takes the Chrome build. */
export const targets = ["chrome", "firefox"] as const;
export type Target = (typeof targets)[number];

type Manifest = Extract<ManifestV3Export, { manifest_version: number }>;

/** Self-contained files that the background puts into a page when it is needed: the card, and the reader of texts. */
export const injectedEntries = ["src/page/overlay.iife.tsx", "src/page/reader.iife.ts"];

/** Pages of the extension that the manifest has no key for. */
export const otherPages = ["src/lookup/index.html", "src/options/first-run/index.html"];

/**
 * The manifest of one browser, from the base manifest: each browser warns about the other's keys.
 * The version is package.json's.
 */
export function manifestFor(target: Target): Manifest {
  const { browser_specific_settings, minimum_chrome_version, storage, background, ...shared } = base;
  const versioned = { ...shared, version: packageJson.version };
  if (target === "chrome") {
    return { ...versioned, minimum_chrome_version, storage, background: { ...background, type: "module" } };
  }
  // crxjs reads Firefox's event page from `scripts` and marks it as a module itself.
  return {
    ...versioned,
    browser_specific_settings: browser_specific_settings as Manifest["browser_specific_settings"],
    background: { scripts: [background.service_worker] },
  };
}
