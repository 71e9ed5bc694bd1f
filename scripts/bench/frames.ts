import { readFileSync } from "node:fs";
import type { CDPSession } from "puppeteer-core";
import type { PageServer } from "../../tests/support/page-server.ts";
import { waitUntil } from "../../tests/support/wait-until.ts";
import type { BrowserFamily } from "../browsers/catalog.ts";
import type { RunningLens } from "../browsers/launch.ts";
import { framedPage, quietFrame } from "./pages.ts";
import { type BenchRow, watched } from "./row.ts";
import { median, runs } from "./stats.ts";

const count = 40;
const domains = { with: "reactblade.portal.azure.net", without: "reactblade.bench-frames.example" } as const;

/** A portal with 40 quiet frames: memory and time of all renderer processes. Linux tells the memory that is not shared. */
export async function benchFrames(_: BrowserFamily, { browser }: RunningLens, server: PageServer): Promise<BenchRow[]> {
  const session = await browser.target().createCDPSession();
  const measured = {
    memory: { with: [] as number[], without: [] as number[] },
    time: { with: [] as number[], without: [] as number[] },
  };
  // One may be kept ready for the next page.
  const idle = (await renderers(session)).length + 1;
  for (let i = 0; i < runs; i++) {
    for (const which of ["with", "without"] as const) {
      const frames = Array.from({ length: count }, (_unused, n) => `https://sandbox-${n}.${domains[which]}/quiet`);
      for (const url of frames) server.serve(url, { body: quietFrame });
      const url = `https://${which === "with" ? "portal.azure.com" : "portal.bench.example"}/frames`;
      server.serve(url, { body: framedPage(frames) });
      await waitUntil("the page before to be gone", async () => (await renderers(session)).length <= idle, {
        timeout: 20_000,
      });
      const before = new Map((await renderers(session)).map(({ id, cpuTime }) => [id, cpuTime]));
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: "load" });
      await waitUntil("the frames", async () => page.frames().length > count);
      const after = await renderers(session);
      const seconds = after.reduce((sum, { id, cpuTime }) => sum + cpuTime - (before.get(id) ?? 0), 0);
      measured.time[which].push(seconds * 1000);
      measured.memory[which].push(after.reduce((sum, { id }) => sum + privateMegabytes(id), 0));
      await page.close();
    }
  }
  await session.detach();
  const { memory, time } = measured;
  return [
    watched(
      { name: `chromium: ${count} quiet portal frames, memory`, value: median(memory.with), unit: "MB" },
      median(memory.without),
    ),
    watched(
      { name: `chromium: ${count} quiet portal frames, processor time`, value: median(time.with), unit: "ms" },
      median(time.without),
    ),
  ];
}

async function renderers(session: CDPSession): Promise<{ id: number; cpuTime: number }[]> {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return processInfo.filter(({ type }) => type === "renderer");
}

function privateMegabytes(processId: number): number {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${processId}/smaps_rollup`, "utf8")) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    // The process has ended meanwhile.
    return 0;
  }
}
