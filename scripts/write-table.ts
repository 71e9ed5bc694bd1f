import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

const end = "<!-- end of table -->";

/**
 * Puts what a run gave into its document, after the mark of its command, and leaves the words around it.
 * @param document of docs
 * @param command of `npm run`
 * @param about where, when and how it ran
 */
export function writeTable(document: string, command: string, about: string, table: string): void {
  const file = new URL(`../docs/${document}`, import.meta.url);
  const begin = `<!-- table: written by npm run ${command} -- --write -->`;
  const [head = "", rest = ""] = readFileSync(file, "utf8").split(begin);
  const tail = rest.split(end)[1] ?? "";
  writeFileSync(file, `${head}${begin}\n${about}\n\n${table}\n${end}${tail}`);
}

/** The processors of this machine: "2 × AMD EPYC". */
export const processors = (): string => `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`;

/** Today as an ISO date. */
export const today = (): string => new Date().toISOString().slice(0, 10);
