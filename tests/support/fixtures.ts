import { readdirSync, readFileSync } from "node:fs";
import type { Facts } from "../../src/core/fact-names.ts";
import type { PageServer } from "./page-server.ts";

/** A page in the shape of a real one, with what must be found on it: tests/fixtures/<name>.html and .json. */
export interface Fixture {
  name: string;
  title: string;
  url: string;
  /** More addresses that show the same page. */
  otherUrls?: string[];
  /** Fixtures that stand in its frames. */
  frames?: { page: string; url: string }[];
  /** Selector of what is there when the page has drawn itself. */
  ready?: string;
  /** What a person can click for more, and the selector of what then appears. */
  more?: { click: string; ready: string };
  codes: string[];
  /** Of several codes the one to show first. */
  main?: string;
  /** Codes in the top document, where that differs. */
  topFrameCodes?: string[];
  /** What is known before `more` is clicked, or before the page has drawn itself. */
  initial?: { codes: string[]; facts: Facts };
  facts: Facts;
  /** The service's message as a person reads it. */
  message?: string;
  /** The same answer as the endpoint really sends it. */
  json?: unknown;
  html: string;
}

const folder = new URL("../fixtures/", import.meta.url);
const readText = (file: string) => readFileSync(new URL(file, folder), "utf8");

/** Names of all fixtures, sorted. */
export const fixtureNames = () =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length))
    .sort();

/** Reads one fixture. Throws, naming the ones there are, when there is none of this name. */
export function readFixture(name: string): Fixture {
  const names = fixtureNames();
  if (!names.includes(name)) throw new Error(`There is no page "${name}". There are: ${names.join(", ")}.`);
  return { name, ...JSON.parse(readText(`${name}.json`)), html: readText(`${name}.html`) };
}

/** Serves a fixture and its frames. `css` comes after the layout of the sign-in pages. */
export function serveFixture(server: PageServer, { url, otherUrls = [], frames = [], html }: Fixture, css = ""): void {
  const layout = new URL(url).hostname.startsWith("login.") ? readText("sign-in.css") : "";
  for (const address of [url, ...otherUrls]) server.serve(address, { body: html, css: layout + css });
  for (const frame of frames) server.serve(frame.url, { body: readFixture(frame.page).html });
}
