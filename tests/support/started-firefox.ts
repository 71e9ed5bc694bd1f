import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { findFamily } from "../../scripts/browsers/find.ts";

/**
 * A Firefox that starts for the first time compiles its own scripts and lays out its profile, for twice the processor
 * time that every later start takes. That is done once before all tests; each Firefox begins with a copy of the profile,
 * which has never seen the extension.
 */
const variable = "LENS_STARTED_FIREFOX";

/** Called by vitest before the first test. */
export async function setup(): Promise<void> {
  const firefox = findFamily("firefox");
  if (!firefox) return;
  const profile = await mkdtemp(join(tmpdir(), "signin-lens-started-"));
  process.env[variable] = profile;
  const { executable: executablePath } = firefox;
  const timeout = 120_000;
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, userDataDir: profile, timeout });
  const child = browser.process();
  const ended = child && once(child, "exit");
  await browser.close();
  await ended;
}

/** Called by vitest after the last test. */
export async function teardown(): Promise<void> {
  const { profile } = startedProfile();
  if (profile !== undefined) await rm(profile, { recursive: true, force: true, maxRetries: 20 });
}

/** The profile, where there is one. */
export const startedProfile = (): { profile?: string } => {
  const profile = process.env[variable];
  return profile === undefined ? {} : { profile };
};
