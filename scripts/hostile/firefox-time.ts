import type { Browser } from "puppeteer-core";
import { callInFirefox } from "../browsers/bidi.ts";

/** Known in Firefox's own window. https://searchfox.org/mozilla-central/source/tools/profiler/gecko/nsIProfiler.idl */
declare const Services: {
  profiler: {
    StartProfiler(entries: number, interval: number, features: string[], threads: string[]): Promise<void>;
    getProfileDataAsync(): Promise<Process & { processes: Process[] }>;
    StopProfiler(): Promise<void>;
  };
};

interface Process {
  threads: Thread[];
}
interface Table {
  schema: Record<string, number>;
  data: (number | null)[][];
}
/** Stacks are linked lists, names are kept once. */
interface Thread {
  samples: Table;
  stackTable: Table;
  frameTable: Table;
  markers: Table;
  stringTable: string[];
}

/**
 * The longest time, in milliseconds on the processor, that one task spent in scripts from this address while something
 * was done to pages: Firefox's own profiler looks at all stacks each millisecond, and knows how long the thread has run
 * since. What lies under a frame of ours is in it, but for the first styling and the first layout, which the page's change
 * had made necessary, whoever is the first to ask for it; other programs are not. Two calls into the same window without a
 * look between them count as one unless a timer ended there: it says too much rather than too little. 0 where no script of
 * ours was seen.
 */
export async function longestOwnTimeInFirefox(
  browser: Browser,
  address: string,
  work: () => Promise<unknown>,
): Promise<number> {
  await callInFirefox(browser, async () => {
    // 8 bytes each, for a minute. When it is full, the oldest looks are lost.
    await Services.profiler.StartProfiler(16_000_000, 1, ["js", "cpu"], ["GeckoMain"]);
  });
  try {
    await work();
    return await callInFirefox(browser, findLongest, address);
  } finally {
    await callInFirefox(browser, () => Services.profiler.StopProfiler());
  }
}

/** Runs in Firefox's own window, for a profile is too long to be carried about. */
async function findLongest(_: unknown, address: string): Promise<number> {
  const profile = await Services.profiler.getProfileDataAsync();
  const layoutFrame = /DoFlushPendingNotifications (\w+)/;
  const threads = [profile, ...profile.processes].flatMap((process) => process.threads);
  return Math.max(0, ...threads.map(longestOf));

  function longestOf({ samples, stackTable, frameTable, markers, stringTable }: Thread): number {
    const at = (table: Table, row: number | null, name: string) => table.data[row ?? -1]?.[table.schema[name] ?? -1];
    const known = new Map<number, number>();
    /** The window of our script in a stack; nothing where it has none of ours. */
    const windowOf = (stack: number | null | undefined): number | undefined => {
      const passed: number[] = [];
      let found = -1;
      for (let next = stack; next !== null && next !== undefined && found < 0; next = at(stackTable, next, "prefix")) {
        const before = known.get(next);
        const frame = at(stackTable, next, "frame") ?? null;
        const isOwn = stringTable[at(frameTable, frame, "location") ?? -1]?.includes(address);
        found = before ?? (isOwn ? (at(frameTable, frame, "innerWindowID") ?? 0) : -1);
        passed.push(next);
        if (before !== undefined) break;
      }
      for (const each of passed) known.set(each, found);
      return found < 0 ? undefined : found;
    };
    const knownLayouts = new Map<number, string>();
    /** "Style" or "Layout" for a stack that ends in one, asked for by a frame of ours. A layout comes after its styling. */
    const layoutOf = (stack: number | null | undefined): string => {
      if (stack === null || stack === undefined) return "";
      const before = knownLayouts.get(stack);
      if (before !== undefined) return before;
      const name = stringTable[at(frameTable, at(stackTable, stack, "frame") ?? null, "location") ?? -1] ?? "";
      const isCaller = name.includes(address);
      const found = isCaller ? "" : (layoutFrame.exec(name)?.[1] ?? layoutOf(at(stackTable, stack, "prefix")));
      knownLayouts.set(stack, found);
      return found;
    };
    const ends = markers.data
      .filter((marker) => stringTable[marker[markers.schema.name ?? -1] ?? -1] === "setTimeout callback")
      .map((marker) => marker[markers.schema.endTime ?? -1] ?? 0)
      .sort((a, b) => a - b);
    let longest = 0;
    let block = 0;
    let layout = "";
    let pastLayouts: string[] = [];
    let before: { time: number; window: number } | undefined;
    let end = 0;
    for (let i = 0; i < samples.data.length; i++) {
      const time = at(samples, i, "time") ?? 0;
      const window = windowOf(at(samples, i, "stack"));
      while ((ends[end] ?? Number.POSITIVE_INFINITY) <= (before?.time ?? time)) end++;
      const goesOn = before?.window === window && (ends[end] ?? Number.POSITIVE_INFINITY) >= time;
      before = window === undefined ? undefined : { time, window };
      if (window === undefined) continue;
      const next = layoutOf(at(samples, i, "stack"));
      pastLayouts = goesOn ? (next === layout ? pastLayouts : [...pastLayouts, layout]) : [];
      layout = next;
      const isFirstLayout = layout !== "" && !pastLayouts.includes(layout);
      // Nanoseconds; the first look of a block fell somewhere into it.
      const worked = goesOn ? (at(samples, i, "threadCPUDelta") ?? 0) / 1e6 : 0.5;
      block = (goesOn ? block : 0) + (isFirstLayout ? 0 : worked);
      longest = Math.max(longest, block);
    }
    return longest;
  }
}
