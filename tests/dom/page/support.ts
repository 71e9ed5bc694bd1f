import { onTestFinished } from "vitest";
import { readPageText } from "../../../src/page/page-text";
import { finish } from "../../../src/page/slices";
import type { PageText } from "../../../src/platform/protocol";

/** A page of its own in a frame, so that tests do not meet each other. It is gone when the test ends. */
export async function openPage(html: string, size = { width: 1200, height: 800 }): Promise<Document> {
  const frame = document.createElement("iframe");
  frame.width = String(size.width);
  frame.height = String(size.height);
  frame.srcdoc = `<!DOCTYPE html><html><head></head>${html.includes("<body") ? html : `<body>${html}</body>`}</html>`;
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  await loaded;
  if (!frame.contentDocument) throw new Error("The frame has no document.");
  return frame.contentDocument;
}

/** An inline script with a page configuration; not run, as in a page whose policy forbids it. */
export const configScript = (config: Record<string, unknown>): string =>
  `<script type="text/plain">$Config=${JSON.stringify(config).replaceAll("<", "\\u003c")};\n//]]></script>`;

/** The element of a selector. */
export function find(page: Document | ShadowRoot, selector: string): HTMLElement {
  const element = page.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  return element;
}

/** What is read of a page by somebody who has time. */
export const readAll = (page: Document): Promise<PageText> =>
  finish(readPageText(page), new AbortController().signal, 10_000);
