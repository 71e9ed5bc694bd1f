import { readFixture, serveFixture } from "../../tests/support/fixtures.ts";
import type { PageServer } from "../../tests/support/page-server.ts";
import type { BrowserFamily } from "../browsers/catalog.ts";
import type { RunningLens } from "../browsers/launch.ts";
import { inPage } from "./in-page.ts";
import { type BenchRow, withinNoise } from "./row.ts";
import { inTurns, median, spread } from "./stats.ts";
import { hosts } from "./with-and-without.ts";

/** An ordinary sign-in page, from the start of the navigation to its first paint and to being interactive. */
export async function benchPageLoad(
  family: BrowserFamily,
  { browser }: RunningLens,
  server: PageServer,
): Promise<BenchRow[]> {
  const fixture = readFixture("kmsi-negative");
  const page = await browser.newPage();
  const interactive: Record<"with" | "without", number[]> = { with: [], without: [] };
  const load = async (which: "with" | "without") => {
    const url = `${hosts[which].signIn}/kmsi`;
    serveFixture(server, { ...fixture, url });
    await page.goto(url, { waitUntil: "load" });
    const { paint, domInteractive } = await inPage(page, async () => {
      const isPainted = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
      while (isPainted() === undefined) await new Promise((next) => requestAnimationFrame(next));
      const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
      return { paint: isPainted() ?? 0, domInteractive: navigation?.domInteractive ?? 0 };
    });
    interactive[which].push(domInteractive);
    return paint;
  };
  const paint = await inTurns({ with: () => load("with"), without: () => load("without") });
  await page.close();
  const row = (what: string, values: Record<"with" | "without", number[]>) =>
    withinNoise(
      { name: `${family}: sign-in page to ${what}`, value: median(values.with), unit: "ms" },
      median(values.without),
      Math.max(spread(values.without), 1),
    );
  return [row("first paint", paint), row("interactive", interactive)];
}
