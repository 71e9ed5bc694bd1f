import type { Page } from "puppeteer-core";
import { chromiumControls } from "../../tests/support/chromium-controls.ts";
import { firefoxControls } from "../../tests/support/firefox-controls.ts";
import type { PageServer } from "../../tests/support/page-server.ts";
import type { BrowserFamily } from "../browsers/catalog.ts";
import type { RunningLens } from "../browsers/launch.ts";
import { inPage } from "./in-page.ts";
import { atMost, type BenchRow } from "./row.ts";
import { median, runs } from "./stats.ts";
import { hosts } from "./with-and-without.ts";

const limit = 100;

/** From the error's text appearing on a page to the frame in which the card is drawn, background running and stopped. */
export async function benchCard(family: BrowserFamily, running: RunningLens, server: PageServer): Promise<BenchRow[]> {
  const kind = family === "firefox" ? "firefox" : "chromium";
  const { stopBackground } = family === "firefox" ? firefoxControls : chromiumControls;
  const url = `${hosts.with.signIn}/common/login`;
  server.serve(url, { body: "<!DOCTYPE html><html><head></head><body><main><h1>Sign in</h1></main></body></html>" });
  const measure = async (isStopped: boolean) => {
    const page = await running.browser.newPage();
    await page.goto(url, { waitUntil: "load" });
    // With the last page of ours its process ends too.
    if (isStopped) await stopBackground(running);
    const milliseconds = await timeToCard(page);
    await page.close();
    return milliseconds;
  };
  await measure(false);
  const rows: BenchRow[] = [];
  for (const isStopped of [false, true]) {
    const values: number[] = [];
    for (let i = 0; i < runs; i++) values.push(await measure(isStopped));
    const name = `${kind}: error on the page to card visible, background ${isStopped ? "stopped" : "running"}`;
    rows.push(atMost({ name, value: median(values), unit: "ms" }, limit));
  }
  return rows;
}

const timeToCard = (page: Page): Promise<number> =>
  inPage(page, async () => {
    const isShown = () => document.querySelector(":root > [data-signin-lens]:popover-open") !== null;
    const began = performance.now();
    document.querySelector("main")?.append("AADSTS50011: The redirect URI 'https://a.example' is not registered.");
    while (!isShown()) await new Promise((next) => requestAnimationFrame(next));
    return performance.now() - began;
  });
