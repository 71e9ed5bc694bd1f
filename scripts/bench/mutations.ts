import type { Page } from "puppeteer-core";
import type { PageServer } from "../../tests/support/page-server.ts";
import type { BrowserFamily } from "../browsers/catalog.ts";
import type { RunningLens } from "../browsers/launch.ts";
import { inPage } from "./in-page.ts";
import { busyPage } from "./pages.ts";
import { atMost, type BenchRow, watched } from "./row.ts";
import { median, runs } from "./stats.ts";
import { hosts } from "./with-and-without.ts";

interface Second {
  /** Milliseconds of script in one second. */
  script: number;
  longTasks: number;
  droppedFrames: number;
}

/** A page that changes all the time, for one second at a time: what the extension adds to it. */
export async function benchMutations(
  _: BrowserFamily,
  { browser }: RunningLens,
  server: PageServer,
): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const page = await browser.newPage();
  for (const changes of [2000, 10_000]) {
    const seconds: Record<"with" | "without", Second[]> = { with: [], without: [] };
    for (const which of ["with", "without"] as const) {
      const url = `${hosts[which].portal}/busy-${changes}`;
      server.serve(url, { body: busyPage(changes) });
      await page.goto(url, { waitUntil: "load" });
      for (let i = 0; i < runs; i++) seconds[which].push(await measureSecond(page));
    }
    const of = (which: "with" | "without", key: keyof Second) => median(seconds[which].map((each) => each[key]));
    const name = (what: string) => `chromium: ${changes} mutations a second, ${what}`;
    const row = (what: string, key: keyof Second, unit: string) =>
      watched({ name: name(what), value: of("with", key), unit }, of("without", key));
    rows.push(row("script in a second", "script", "ms"), row("dropped frames in a second", "droppedFrames", "frames"));
    // What the page does to itself is not the extension's.
    const added = of("with", "longTasks") - of("without", "longTasks");
    rows.push(atMost({ name: name("long tasks added in a second"), value: Math.max(0, added), unit: "tasks" }, 0));
  }
  await page.close();
  return rows;
}

async function measureSecond(page: Page): Promise<Second> {
  const before = await page.metrics();
  const seen = await inPage(page, async () => {
    const { start, stop } = globalThis as unknown as Record<"start" | "stop", () => void>;
    let longTasks = 0;
    let frames = 0;
    const observer = new PerformanceObserver((list) => {
      longTasks += list.getEntries().length;
    });
    observer.observe({ entryTypes: ["longtask"] });
    const began = performance.now();
    start();
    await new Promise<void>((done) => {
      const next = () => {
        frames++;
        if (performance.now() - began < 1000) requestAnimationFrame(next);
        else done();
      };
      requestAnimationFrame(next);
    });
    stop();
    observer.disconnect();
    return { longTasks, droppedFrames: Math.max(0, Math.round((performance.now() - began) * 0.06) - frames) };
  });
  const after = await page.metrics();
  return { ...seen, script: ((after.ScriptDuration ?? 0) - (before.ScriptDuration ?? 0)) * 1000 };
}
