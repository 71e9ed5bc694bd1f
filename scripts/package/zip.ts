import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { type Zippable, zipSync } from "fflate";

/** Files by their path in a package, with forward slashes. */
export type Files = Record<string, Uint8Array>;

/** Every file of a folder and of those in it. */
export function readFolder(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1).replaceAll(sep, "/"), readFileSync(path)];
    }),
  );
}

/** The earliest day that a zip can name, in the time zone of the machine, which is how zips write it. */
const fixedTime = new Date(1980, 0, 1);

/** The same files give the same bytes, wherever and whenever they are packed. */
export function zipFiles(files: Files): Uint8Array {
  const sorted: Zippable = {};
  for (const path of Object.keys(files).sort()) sorted[path] = files[path] ?? new Uint8Array();
  return zipSync(sorted, { level: 9, mtime: fixedTime, os: 0 });
}
