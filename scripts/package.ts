import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import packageJson from "../package.json" with { type: "json" };
import { type BillOfMaterials, listComponents } from "./package/components.ts";
import { licencesOf } from "./package/licences.ts";
import { readCommit, uncommitted } from "./package/source-files.ts";
import { type Files, readFolder, zipFiles } from "./package/zip.ts";

/**
 * Packs what `npm run build` wrote, for the stores: dist/packages/ gets a zip for each browser, the source for reviewers,
 * the bill of materials and the checksums. The same commit gives the same bytes.
 */

const target = "dist/packages";
/** Edge takes Chrome's build. */
const builds = { chrome: "chrome", edge: "chrome", firefox: "firefox" };
const largest = 2_000_000;

const bill = listComponents();
const notices = noticesOf(bill);
const written: [name: string, bytes: Uint8Array][] = [];

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const [browser, build] of Object.entries(builds)) {
  save(`${browser}.zip`, zipFiles({ ...readFolder(`dist/${build}`), ...notices }));
}
save("source.zip", zipFiles(readCommit()));
save("sbom.cdx.json", Buffer.from(`${JSON.stringify(bill, null, 2)}\n`));
const sums = written.map(([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`);
writeFileSync(`${target}/SHA256SUMS`, sums.join(""));

report();

function noticesOf({ components }: BillOfMaterials): Files {
  return {
    LICENSE: readFileSync("LICENSE"),
    NOTICE: readFileSync("NOTICE"),
    "licences.txt": Buffer.from(licencesOf(components)),
  };
}

function save(kind: string, bytes: Uint8Array): void {
  const name = `signin-lens-${packageJson.version}-${kind}`;
  writeFileSync(`${target}/${name}`, bytes);
  written.push([name, bytes]);
}

function report(): void {
  console.log(`Packed into ${target}:`);
  for (const [name, bytes] of written) {
    console.log(`  ${String(Math.round(bytes.length / 1000)).padStart(6)} kB  ${name}`);
    const isExtension = Object.keys(builds).some((browser) => name.endsWith(`-${browser}.zip`));
    if (isExtension && bytes.length > largest) {
      console.error(`${name} is larger than ${largest / 1_000_000} MB`);
      process.exitCode = 1;
    }
  }
  const manifest = JSON.parse(readFileSync("dist/chrome/manifest.json", "utf8")) as Record<string, string[]>;
  for (const key of ["permissions", "host_permissions", "optional_host_permissions"]) {
    console.log(`  ${key.replaceAll("_", " ")}: ${manifest[key]?.join(", ")}`);
  }
  const detector = readFileSync("dist/chrome/src/page/detector.iife.js");
  console.log(`  on pages without an error: ${(gzipSync(detector).length / 1000).toFixed(1)} kB, compressed`);
  const changes = uncommitted();
  if (changes.length > 0) {
    console.warn(`\nNot of one commit: ${changes.length} files are changed. Don't publish these packages.`);
  }
}
