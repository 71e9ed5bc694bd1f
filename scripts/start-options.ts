import { parseArgs } from "node:util";
import { type Fixture, fixtureNames, readFixture } from "../tests/support/fixtures.ts";
import { type BrowserName, browserNames, isBrowserName } from "./browsers/catalog.ts";
import { findBrowser } from "./browsers/find.ts";

export interface StartOptions {
  browserName: BrowserName;
  fixture: Fixture;
  headless: boolean;
  skipBuild: boolean;
}

const usage =
  () => `Builds the extension, starts a real browser with it, and opens a sign-in error page with its explanation beside it.

npm start -- [--browser NAME] [--page NAME] [--headless] [--skip-build]

--browser     ${browserNames.join(", ")}; without it, the first of these that is installed
--page        ${demoPages()
    .map(({ name, title }) => `${name.padEnd(26)} ${title}`)
    .join("\n              ")}
--headless    print the card's text and write a screenshot; so without a display
--skip-build  take dist/ as it is`;

/** The pages that can be opened: those on the sign-in hosts, where the extension looks by itself. */
export const demoPages = (): Fixture[] =>
  fixtureNames()
    .map(readFixture)
    .filter(({ url }) => new URL(url).hostname.startsWith("login."));

/** Reads the command line. Throws an error that lists the names when one is not known. */
export function readStartOptions(args: string[]): StartOptions {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: "string" },
      page: { type: "string", default: "converged-error" },
      headless: { type: "boolean", default: !hasDisplay() },
      "skip-build": { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.log(usage());
    process.exit(0);
  }
  const browserName = values.browser ?? browserNames.find(findBrowser) ?? "chromium";
  if (!isBrowserName(browserName)) throw new Error(`There is no browser "${browserName}" here.\n\n${usage()}`);
  const fixture = demoPages().find(({ name }) => name === values.page);
  if (!fixture) throw new Error(`There is no page "${values.page}".\n\n${usage()}`);
  return { browserName, fixture, headless: values.headless, skipBuild: values["skip-build"] };
}

const hasDisplay = () => process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
