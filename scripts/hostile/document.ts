import { loadavg } from "node:os";
import type { BrowserFamily } from "../browsers/catalog.ts";
import { processors, today, writeTable } from "../write-table.ts";
import { type Result, toTable } from "./result.ts";
import { busy } from "./yardstick.ts";

/** Puts the table of a run into docs/hostile.md. */
export function writeDocument(
  results: readonly Result[],
  known: Partial<Record<BrowserFamily, number>>,
  seconds: number,
): void {
  const machine = `${processors()}, load ${loadavg()[2]?.toFixed(0)}, ${process.platform}, ${today()}, ${seconds} s.`;
  const measures = Object.entries(known).map(([family, ms]) => `${ms.toFixed(0)} ms in ${family}`);
  const yardstick = `${busy} ms of a page's own were measured as ${measures.join(" and ")}.`;
  writeTable("hostile.md", "hostile", `${machine} ${yardstick}`, toTable(results));
}
