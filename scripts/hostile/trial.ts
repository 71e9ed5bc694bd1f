import { reportOf } from "../../tests/e2e/tab-report.ts";
import type { ExtensionBrowser, LensPage } from "../../tests/support/extension-browser.ts";
import { hostilePage } from "../../tests/support/hostile-pages.ts";
import { waitUntil } from "../../tests/support/wait-until.ts";
import type { BrowserFamily } from "../browsers/catalog.ts";

/** A page that means us harm, what is done on it while we are measured, and what must be right afterwards. */
export interface Trial {
  name: string;
  url: string;
  body: string;
  /** Throws where something wrong is shown, or the right thing isn't. */
  act(stage: Stage): Promise<void>;
  /** Other pages that this one needs. */
  others?: Record<string, string>;
}

export interface Stage {
  family: BrowserFamily;
  lens: ExtensionBrowser;
  opened: LensPage;
}

export const portal = "https://portal.azure.com";
export const signIn = "https://login.microsoftonline.com";

/** What the pages' own scripts leave on their window. */
declare const self: { beats: number; flood(): Promise<void> };

/** A page with a heart: a page that is kept waiting misses beats. */
export const beatingPage = (script: string, body: string): string =>
  hostilePage(`self.beats = 0; setInterval(() => { self.beats++; }, 10); ${script}`, body);

/** Whether a page goes on: its heart beats a hundred times more. */
export async function goesOn({ page }: LensPage): Promise<boolean> {
  const before = await page.evaluate(() => self.beats);
  return waitUntil("a hundred beats", () => page.evaluate((from) => self.beats > from + 100, before)).catch(
    () => false,
  );
}

/** Waits until the codes that are known of a page pass a test; says which they were. */
export const waitForFindings = (
  { lens, opened }: Stage,
  what: string,
  isRight: (codes: string[]) => boolean,
): Promise<unknown> =>
  waitUntil(what, async () => {
    const { findings } = await reportOf(lens, opened);
    const codes = findings.map(({ code }) => code);
    if (!isRight(codes)) throw new Error(`found ${codes.slice(0, 10).join(", ") || "nothing"}`);
    return true;
  });

export const waitForExactly = (stage: Stage, ...codes: string[]): Promise<unknown> =>
  waitForFindings(stage, `exactly ${codes.join(", ") || "nothing"}`, (found) => found.join() === codes.join());
