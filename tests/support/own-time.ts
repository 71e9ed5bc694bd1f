import type { Page } from "puppeteer-core";

/** One entry of Chromium's trace. https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMh4h6I0nSsKchNAySU */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** When it began, and how long it took, in microseconds. */
  ts: number;
  dur?: number;
  /** Time on the processor, in microseconds: what else the machine does is not in it. */
  tdur?: number;
  args?: { data?: { url?: string; fileName?: string } };
}

/**
 * The longest time, in milliseconds on the processor, that one call into a script of ours took while something was done
 * to a page. Other programs on the machine are not in it, nor is the layout that the page's change had made necessary,
 * whoever is the first to ask for it; more layouts that we ask for are. Chromium only.
 */
export async function longestOwnTime(page: Page, extensionUrl: string, work: () => Promise<unknown>): Promise<number> {
  await page.tracing.start({ categories: ["devtools.timeline", "v8", "toplevel"] });
  await work();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error("Chromium gave no trace.");
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const own = traceEvents.filter(
    ({ name, ph, args }) =>
      ph === "X" &&
      (name === "FunctionCall" || name === "EvaluateScript") &&
      (args?.data?.url ?? args?.data?.fileName ?? "").startsWith(extensionUrl),
  );
  if (own.length === 0) throw new Error("No script of ours ran.");
  return longestOf(own, traceEvents) / 1000;
}

/** A page may make us be called a hundred thousand times: only of calls that could be the longest is the layout looked for. */
function longestOf(calls: readonly TraceEvent[], events: readonly TraceEvent[]): number {
  let longest = 0;
  for (const call of calls.toSorted((a, b) => timeOf(b) - timeOf(a))) {
    if (timeOf(call) <= longest) break;
    longest = Math.max(longest, timeOf(call) - pagesLayout(call, events));
  }
  return longest;
}

/** Now and then a trace gives a call of microseconds a tenth of a second on the processor: no more than it took can be true. */
const timeOf = ({ dur = 0, tdur = 0 }: TraceEvent): number => Math.min(dur, tdur);

/** Time of the first layout in a call, and of the first working out of styles. */
function pagesLayout(call: TraceEvent, events: readonly TraceEvent[]): number {
  const { pid, tid, ts, dur = 0 } = call;
  const inside = events.filter((each) => each.pid === pid && each.tid === tid && each.ts >= ts && each.ts < ts + dur);
  const firsts = ["UpdateLayoutTree", "Layout"].map((wanted) => inside.find(({ name }) => name === wanted));
  return firsts.reduce((sum, each) => sum + (each ? timeOf(each) : 0), 0);
}
