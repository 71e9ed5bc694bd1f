import type { PageServer } from "../../tests/support/page-server.ts";
import type { BrowserFamily } from "../browsers/catalog.ts";
import type { RunningLens } from "../browsers/launch.ts";
import { longPage } from "./pages.ts";
import { atMostTimes, type BenchRow, fasterThan, watched } from "./row.ts";
import type { ScanName } from "./scan-functions.ts";
import { bundleScans, runScan } from "./scan-world.ts";
import { inTurns, median } from "./stats.ts";

/** A host that the extension does not look at, so that nothing else runs in its pages. */
const host = "https://bench.example";
const codes = 20;
const fasterThanMarkJs = { chromium: 7, firefox: 20 } as const;

/** The first look at a fresh page, of 20,000 and 100,000 texts, against the floor and against mark.js. */
export async function benchScans(
  family: BrowserFamily,
  { browser }: RunningLens,
  server: PageServer,
): Promise<BenchRow[]> {
  const bundle = await bundleScans();
  const page = await browser.newPage();
  let shown = "";
  const show = async (texts: number, held: number) => {
    const url = `${host}/${texts}-${held}`;
    if (url === shown) return;
    server.serve(url, { body: longPage({ texts, codes: held }) });
    await page.goto(url, { waitUntil: "load" });
    // The page has been drawn: what is measured is a scan, not the page's own first layout.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    shown = url;
  };
  const measure = async (texts: number, held: number, name: ScanName) => {
    await show(texts, held);
    const { milliseconds, found } = await runScan(family, page, bundle, name);
    // It has changed the page.
    if (name === "markJs") shown = "";
    const expected = name === "floor" ? Number(held > 0) : held;
    if (found !== expected && !(name === "signIn" && held > 0 && found > 0))
      throw new Error(`${name} found ${found} of ${held}.`);
    return milliseconds;
  };
  const rows: BenchRow[] = [];
  const large: Partial<Record<number, number>> = {};
  for (const texts of [20_000, 100_000]) {
    const size = `${texts / 1000}k texts`;
    const name = (what: string) => `${family}: scan of ${size}, ${what}`;
    const without = await inTurns({
      floor: () => measure(texts, 0, "floor"),
      signIn: () => measure(texts, 0, "signIn"),
      portal: () => measure(texts, 0, "portal"),
    });
    const floor = median(without.floor);
    rows.push(
      atMostTimes(
        { name: name("no codes, sign-in page"), value: median(without.signIn), unit: "ms" },
        "floor",
        floor,
        1.3,
      ),
    );
    rows.push(
      atMostTimes({ name: name("no codes, portal"), value: median(without.portal), unit: "ms" }, "floor", floor, 1.7),
    );
    const held = await inTurns({
      floor: () => measure(texts, codes, "floor"),
      portal: () => measure(texts, codes, "portal"),
      markJs: () => measure(texts, codes, "markJs"),
    });
    const portal = { name: name(`${codes} codes, found and marked`), value: median(held.portal), unit: "ms" };
    rows.push(atMostTimes(portal, "floor", median(held.floor), 3));
    rows.push(fasterThan(portal, "mark.js", median(held.markJs), fasterThanMarkJs[family]));
    large[texts] = portal.value;
  }
  const growth = await inTurns({
    "1000": () => measure(1000, codes, "portal"),
    "10000": () => measure(10_000, codes, "portal"),
  });
  const [small, middle] = [median(growth["1000"]), median(growth["10000"])];
  rows.push(watched({ name: `${family}: scan of 1k texts`, value: small, unit: "ms" }));
  rows.push(atMostTimes({ name: `${family}: scan of 10k texts`, value: middle, unit: "ms" }, "1k texts", small, 12));
  rows.push(
    atMostTimes(
      { name: `${family}: scan of 100k texts`, value: large[100_000] ?? 0, unit: "ms" },
      "10k texts",
      middle,
      12,
    ),
  );
  await page.close();
  return rows;
}
