import type { Page } from "puppeteer-core";

/** One entry of Chromium's trace. https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMh4h6I0nSsKchNAySU */
interface TraceEvent {
  name: string;
  ph: string;
  /** Time on the processor, in microseconds: what else the machine does is not in it. */
  tdur?: number;
  args?: { data?: { url?: string; fileName?: string } };
}

/**
 * The longest time, in milliseconds on the processor, that one call into a script of ours took while something was done
 * to a page: layouts that it asks for are in it, other programs on the machine are not. Chromium only.
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
  return Math.max(...own.map(({ tdur = 0 }) => tdur / 1000));
}
