import type { BrowserFamily } from "../browsers/catalog.ts";

/** What came of one page in one browser. */
export interface Result {
  browser: BrowserFamily;
  name: string;
  /** Our longest block of the main thread, in milliseconds on the processor. */
  longest: number;
  goesOn: boolean;
  /** What was wrong with what was shown; empty where nothing was. */
  wrong: string;
}

/** Longer than that would be felt. */
const longestBlock = 50;

export const isGood = ({ goesOn, wrong }: Result): boolean => goesOn && wrong === "";

const heads = ["page", "Chromium", "Firefox", "goes on", "shown"];

/** One row for each page, both browsers beside each other, as a table of Markdown. */
export function toTable(results: readonly Result[]): string {
  const names = [...new Set(results.map(({ name }) => name))];
  const cells = names.map((name) => {
    const own = results.filter((result) => result.name === name);
    const time = (family: BrowserFamily) => own.find(({ browser }) => browser === family)?.longest;
    return [
      name,
      format(time("chromium")),
      format(time("firefox")),
      own.every(({ goesOn }) => goesOn) ? "yes" : "NO",
      own.map(({ wrong }) => wrong).find((wrong) => wrong !== "") ?? "right",
    ];
  });
  const row = (each: readonly string[]) => `| ${each.join(" | ")} |`;
  return [row(heads), row(heads.map(() => "---")), ...cells.map(row)].join("\n");
}

const format = (ms: number | undefined): string =>
  ms === undefined || Number.isNaN(ms) ? "—" : `${ms.toFixed(0)} ms${ms > longestBlock ? " (!)" : ""}`;
