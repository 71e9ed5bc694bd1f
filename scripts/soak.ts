import { setInterval } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { CDPSession, Page } from "puppeteer-core";
import { builtExtension } from "../tests/support/extension-browser.ts";
import { startPageServer } from "../tests/support/page-server.ts";
import { waitUntil } from "../tests/support/wait-until.ts";
import { median } from "./bench/stats.ts";
import { ensureBrowser } from "./browsers/ensure.ts";
import { launchWithExtension } from "./browsers/launch.ts";
import { virtualList } from "./soak/virtual-list.ts";

/**
 * Scrolls a virtual list in a portal for minutes and fails if live ranges, listeners, nodes or the heap grow.
 *
 *   npm run soak                  ten minutes
 *   npm run soak -- --minutes 1   a first impression
 */
const { values } = parseArgs({ options: { minutes: { type: "string", default: "10" } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error("--minutes takes a number above 0.");

interface Sample {
  ranges: number;
  listeners: number;
  nodes: number;
  /** In kilobytes, after the rubbish was collected. */
  heap: number;
}
/** What a quarter may exceed another by without having grown: the page itself is at another place of its list. */
const tolerance: Sample = { ranges: 5, listeners: 2, nodes: 300, heap: 500 };

const server = await startPageServer({ foreign: "refuse" });
const browser = await ensureBrowser("chromium");
const { proxy, publicKeyHash } = server;
const running = await launchWithExtension({
  browser,
  extension: builtExtension("chrome"),
  proxy,
  publicKeyHash,
  headless: true,
});
try {
  const url = "https://portal.azure.com/soak";
  server.serve(url, { body: virtualList });
  const page = await running.browser.newPage();
  await page.goto(url, { waitUntil: "load" });
  await waitForMarks(page);
  const samples = await scroll(page);
  process.exitCode = report(samples) ? 0 : 1;
} finally {
  await running.close();
  await server.close();
}

async function scroll(page: Page): Promise<Sample[]> {
  const session = await page.createCDPSession();
  await page.evaluate(() => (globalThis as unknown as { scrollOn(): void }).scrollOn());
  const samples: Sample[] = [];
  const wanted = Math.max(8, Math.round(minutes * 12));
  for await (const _ of setInterval((minutes * 60_000) / wanted)) {
    samples.push(await takeSample(page, session));
    if (samples.length >= wanted) break;
  }
  await session.detach();
  return samples;
}

/** They come whenever the list stands still, after minutes as in the beginning. */
function waitForMarks(page: Page): Promise<boolean> {
  return waitUntil("the marks", () => page.evaluate(() => (CSS.highlights.get("signin-lens")?.size ?? 0) > 0));
}

async function takeSample(page: Page, session: CDPSession): Promise<Sample> {
  await waitForMarks(page);
  await session.send("HeapProfiler.collectGarbage");
  const { JSEventListeners = 0, Nodes = 0, JSHeapUsedSize = 0 } = await page.metrics();
  const ranges = await page.evaluate(() => CSS.highlights.get("signin-lens")?.size ?? 0);
  return { ranges, listeners: JSEventListeners, nodes: Nodes, heap: Math.round(JSHeapUsedSize / 1000) };
}

/** Compares the last quarter with the second: the first one still warms up. */
function report(samples: readonly Sample[]): boolean {
  const quarter = Math.floor(samples.length / 4);
  const of = (part: readonly Sample[], key: keyof Sample) => median(part.map((sample) => sample[key]));
  const [second, last] = [samples.slice(quarter, 2 * quarter), samples.slice(-quarter)];
  let isStable = true;
  for (const key of Object.keys(tolerance) as (keyof Sample)[]) {
    const [before, after] = [of(second, key), of(last, key)];
    const grows = after - before > tolerance[key];
    isStable &&= !grows;
    console.log(`${key.padEnd(10)} ${before} → ${after}${key === "heap" ? " kB" : ""}${grows ? "   GROWS" : ""}`);
  }
  console.log(`\n${samples.length} samples in ${minutes} minutes: ${isStable ? "nothing grows." : "something grows."}`);
  return isStable;
}
