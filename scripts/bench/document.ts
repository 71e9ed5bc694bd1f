import { processors, today, writeTable } from "../write-table.ts";
import type { BenchRow } from "./row.ts";
import { toTable } from "./table.ts";

/** Puts the table of a run into docs/performance.md. */
export function writeDocument(rows: readonly BenchRow[], seconds: number): void {
  const about = `${processors()}, Node ${process.versions.node}, ${process.platform}, ${today()}, ${seconds} s`;
  writeTable("performance.md", "bench", about, toTable(rows));
}
