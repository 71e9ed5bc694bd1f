import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import type { BenchRow } from "./row.ts";
import { toTable } from "./table.ts";

const file = new URL("../../docs/performance.md", import.meta.url);
const begin = "<!-- table: written by npm run bench -- --write -->";
const end = "<!-- end of table -->";

/** Puts the table of a run into docs/performance.md and leaves the words around it. */
export function writeDocument(rows: readonly BenchRow[], seconds: number): void {
  const before = readFileSync(file, "utf8");
  const [head = "", rest = ""] = before.split(begin);
  const tail = rest.split(end)[1] ?? "";
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.versions.node}, ${process.platform}, ${new Date().toISOString().slice(0, 10)}, ${seconds} s`;
  writeFileSync(file, `${head}${begin}\n${machine}\n\n${toTable(rows)}\n${end}${tail}`);
}
