import { parseArgs } from "node:util";
import {
  type BrowserUnderTest,
  browsersUnderTest,
  type ExtensionBrowser,
  startExtensionBrowser,
} from "../tests/support/extension-browser.ts";
import { hostilePage } from "../tests/support/hostile-pages.ts";
import { type PageServer, startPageServer } from "../tests/support/page-server.ts";
import { askTrials } from "./hostile/asking.ts";
import { comingTrials } from "./hostile/comings.ts";
import { writeDocument } from "./hostile/document.ts";
import { fightTrials } from "./hostile/fights.ts";
import { floodTrials } from "./hostile/floods.ts";
import { isGood, type Result, toTable } from "./hostile/result.ts";
import { goesOn, type Trial } from "./hostile/trial.ts";
import { busy, measureKnown, measureOwnTime } from "./hostile/yardstick.ts";

/**
 * Opens pages that mean us harm in real browsers, with the built extension: how long we keep each of them waiting, whether
 * it goes on, and whether what is shown is right. Fails where one of them froze or something wrong was shown. Takes some
 * ten minutes in each browser on a quiet machine.
 *
 *   npm run hostile -- --write            also writes docs/hostile.md
 *   npm run hostile -- --only frames      the pages with this in their name
 *   npm run hostile -- --browser firefox  in one browser
 */
const { values } = parseArgs({
  options: { write: { type: "boolean", default: false }, only: { type: "string" }, browser: { type: "string" } },
});

const trials = [...floodTrials, ...fightTrials, ...comingTrials, ...askTrials].filter(
  ({ name }) => values.only === undefined || name.includes(values.only),
);
const browsers = browsersUnderTest.filter(({ family }) => values.browser === undefined || values.browser === family);
if (trials.length === 0 || browsers.length === 0) throw new Error("There is no such page or browser.");

const began = performance.now();
const results: Result[] = [];
/** What the known time of a page was measured as. */
const known: Partial<Record<BrowserUnderTest["family"], number>> = {};
for (const under of browsers) results.push(...(await runAll(under)));
const seconds = Math.round((performance.now() - began) / 1000);

console.log(`\n${toTable(results)}`);
const bad = results.filter((result) => !isGood(result));
console.log(`\n${results.length} pages in ${seconds} s; ${bad.length} froze or showed something wrong.`);
if (values.write) writeDocument(results, known, seconds);
process.exitCode = bad.length === 0 ? 0 : 1;

async function runAll(under: BrowserUnderTest): Promise<Result[]> {
  const done: Result[] = [];
  const server = await startPageServer({ foreign: "refuse" });
  let lens = await startExtensionBrowser(under, server);
  try {
    known[under.family] = await measureKnown(under.family, lens, server);
    console.error(`${under.family}: ${busy} ms of a page were measured as ${known[under.family]?.toFixed(1)} ms`);
    for (const trial of trials) {
      const trialBegan = performance.now();
      const result = await run(under, lens, server, trial).catch((error: unknown): Result => {
        const wrong = `the browser gave up: ${String(error).slice(0, 200)}`;
        return { browser: under.family, name: trial.name, longest: Number.NaN, goesOn: false, wrong };
      });
      done.push(result);
      const took = Math.round((performance.now() - trialBegan) / 1000);
      console.error(
        `${under.family}: ${trial.name}: ${result.longest.toFixed(1)} ms${isGood(result) ? "" : ` WRONG ${result.wrong}`} (${took} s)`,
      );
      // What a page left behind must not be felt by the next.
      if (isGood(result)) continue;
      await lens.close();
      lens = await startExtensionBrowser(under, server);
    }
  } finally {
    await lens.close();
    await server.close();
  }
  return done;
}

async function run(
  { family }: BrowserUnderTest,
  lens: ExtensionBrowser,
  server: PageServer,
  { name, url, body, others = {}, act }: Trial,
): Promise<Result> {
  const blank = `${new URL(url).origin}/blank`;
  const pages = { ...others, [url]: body, [blank]: hostilePage("", "") };
  for (const [address, page] of Object.entries(pages)) server.serve(address, { body: page });
  const opened = await lens.open(blank);
  const result: Result = { browser: family, name, longest: 0, goesOn: false, wrong: "" };
  result.longest = await measureOwnTime(
    family,
    lens,
    opened.page,
    `${lens.running.extensionUrl}src/page/`,
    async () => {
      await opened.page.goto(url, { waitUntil: "domcontentloaded" });
      await act({ family, lens, opened }).catch((error: unknown) => {
        result.wrong = String(error).slice(0, 300);
      });
      result.goesOn = await goesOn(opened);
    },
  );
  await opened.page.close();
  return result;
}
