import type { Page } from "puppeteer-core";
import { type RemoteFunction, serializeCall } from "../browsers/serialize-call.ts";

/** Calls a function in a page. Arguments and result are plain data; compilers' helpers are provided for. */
export async function inPage<Args extends unknown[], Result>(
  page: Page,
  fn: RemoteFunction<typeof globalThis, Args, Result>,
  ...args: Args
): Promise<Result> {
  const call = `(${serializeCall(fn)}).call(globalThis, ${JSON.stringify(JSON.stringify(args))})`;
  return JSON.parse((await page.evaluate(call)) as string);
}
