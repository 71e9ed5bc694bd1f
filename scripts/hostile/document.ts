import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import type { BrowserFamily } from "../browsers/catalog.ts";
import { type Result, toTable } from "./result.ts";
import { busy } from "./yardstick.ts";

const file = new URL("../../docs/hostile.md", import.meta.url);
const begin = "<!-- table: written by npm run hostile -- --write -->";
const end = "<!-- end of table -->";

/** Puts the table of a run into docs/hostile.md and leaves the words around it. */
export function writeDocument(
  results: readonly Result[],
  known: Partial<Record<BrowserFamily, number>>,
  seconds: number,
): void {
  const [head = "", rest = ""] = readFileSync(file, "utf8").split(begin);
  const tail = rest.split(end)[1] ?? "";
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, load ${loadavg()[2]?.toFixed(0)}, ${process.platform}, ${new Date().toISOString().slice(0, 10)}, ${seconds} s.`;
  const measures = Object.entries(known).map(([family, ms]) => `${ms.toFixed(0)} ms in ${family}`);
  const yardstick = `${busy} ms of a page's own were measured as ${measures.join(" and ")}.`;
  writeFileSync(file, `${head}${begin}\n${machine} ${yardstick}\n\n${toTable(results)}\n${end}${tail}`);
}
