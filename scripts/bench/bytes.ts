import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import { builtExtension } from "../../tests/support/extension-browser.ts";
import { atMost, type BenchRow, watched } from "./row.ts";

const built = builtExtension("chrome");

/** What has to be loaded, compressed as the stores pack it. */
export function benchBytes(): BenchRow[] {
  const files = readdirSync(built, { recursive: true, encoding: "utf8" }).filter((file) =>
    statSync(join(built, file)).isFile(),
  );
  const gzipped = (wanted: (file: string) => boolean) =>
    files
      .filter(wanted)
      .reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file)), { level: 9 }).length, 0) / 1000;
  const script = (name: string) => gzipped((file) => file === join("src", "page", `${name}.iife.js`));
  // A directory entry and a header for each file come to about a hundred bytes and twice its name.
  const packed = files.reduce(
    (sum, file) => sum + deflateRawSync(readFileSync(join(built, file))).length + 76 + 2 * file.length,
    0,
  );
  const size = (name: string, value: number) => ({ name: `size: ${name}`, value, unit: "kB" });
  return [
    atMost(size("detector, gzip", script("detector")), 8),
    watched(size("portals' script, gzip", script("portal"))),
    watched(size("overlay, gzip", script("overlay"))),
    watched(
      size(
        "background with what it shares, gzip",
        gzipped((file) => /^assets\/(?:main\.ts|knowledge)-.*\.js$/.test(file)),
      ),
    ),
    watched(
      size(
        "rules, gzip",
        gzipped((file) => file.startsWith("rules")),
      ),
    ),
    atMost(size("whole package", packed / 1000), 2000),
  ];
}
