import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { builtExtension } from "../tests/support/extension-browser.ts";
import { startPageServer } from "../tests/support/page-server.ts";
import { benchBytes } from "./bench/bytes.ts";
import { benchCard } from "./bench/card.ts";
import { writeDocument } from "./bench/document.ts";
import { benchFrames } from "./bench/frames.ts";
import { benchMutations } from "./bench/mutations.ts";
import { benchPageLoad } from "./bench/page-load.ts";
import { benchPopup } from "./bench/popup.ts";
import type { BenchRow } from "./bench/row.ts";
import { benchScans } from "./bench/scan.ts";
import { toTable } from "./bench/table.ts";
import { benchToolbarPopup } from "./bench/toolbar-popup.ts";
import { ensureBrowser } from "./browsers/ensure.ts";
import { launchWithExtension } from "./browsers/launch.ts";

/**
 * Measures the built extension in real browsers and prints one table, every row beside its floor, its peer or the same
 * without the extension from the same run. Takes some minutes; nothing else should run meanwhile.
 *
 *   npm run bench -- --json FILE   also writes the rows as JSON
 *   npm run bench -- --write       also writes docs/performance.md
 *   npm run bench -- --only scan   one group alone
 */
const { values } = parseArgs({
  options: { json: { type: "string" }, write: { type: "boolean", default: false }, only: { type: "string" } },
});

const groups = {
  scan: benchScans,
  mutations: benchMutations,
  frames: benchFrames,
  load: benchPageLoad,
  card: benchCard,
  popup: benchPopup,
  "toolbar-popup": benchToolbarPopup,
};
type Group = keyof typeof groups;
/** What needs Chromium's own counters is measured there alone. */
const groupsOf = { chromium: Object.keys(groups) as Group[], firefox: ["scan", "load", "card"] as Group[] };

const began = performance.now();
const rows: BenchRow[] = [];
for (const family of ["chromium", "firefox"] as const) {
  const wanted = groupsOf[family].filter((group) => values.only === undefined || values.only === group);
  for (const group of wanted) {
    const groupBegan = performance.now();
    rows.push(...(await runGroup(family, group)));
    console.error(`${family}, ${group}: ${Math.round((performance.now() - groupBegan) / 1000)} s`);
  }
}
if (values.only === undefined || values.only === "bytes") rows.push(...benchBytes());
const seconds = Math.round((performance.now() - began) / 1000);

console.log(toTable(rows));
const missed = rows.filter(({ met }) => met === false);
console.log(`\n${rows.length} rows in ${seconds} s; ${missed.length} goals not met.`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
if (values.write) writeDocument(rows, seconds);

/** Each group in a browser of its own: what one does to a process must not be felt by the next. */
async function runGroup(family: "chromium" | "firefox", group: Group): Promise<BenchRow[]> {
  const server = await startPageServer({ foreign: "refuse" });
  const browser = await ensureBrowser(family);
  const extension = builtExtension(family === "firefox" ? "firefox" : "chrome");
  const { proxy, publicKeyHash } = server;
  const running = await launchWithExtension({ browser, extension, proxy, publicKeyHash, headless: true });
  try {
    return await groups[group](family, running, server);
  } finally {
    await running.close();
    await server.close();
  }
}
