import { readdirSync, readFileSync } from "node:fs";
import { judgeImport, readImports } from "./import-directions.ts";

/** Fails when a file of src/ imports against the direction, and names what to use in its place. */
const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((name) => `src/${name.replaceAll("\\", "/")}`)
  .filter((name) => /\.tsx?$/.test(name));
const faults = files.flatMap((file) => readImports(file, readFileSync(file, "utf8")).map(judgeImport)).filter(Boolean);

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log(`Imports of ${files.length} files follow the directions.`);
