import { availableParallelism } from "node:os";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { findFamily } from "./scripts/browsers/find.ts";
import { stockFirefox } from "./tests/support/stock-firefox.ts";

const chromium = findFamily("chromium");
const firefox = findFamily("firefox");

/** Chromium's sandbox refuses to run as root; everybody else keeps it. */
const chromiumArgs = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/**
 * In milliseconds. What has passed does not wait: these are for machines that are many times slower than they should be,
 * and a wait within a test ends before the test, so that it can say what it waited for.
 */
const longestWait = 20_000;
const longestTest = 180_000;
const longestStart = 120_000;

/** Real browsers lose a key or a click now and then. What passes only when run again is named at the end (scripts/test.ts). */
const secondTry = 1;

/** Found in the middle of a run they would be bundled anew, and there would be two copies of Preact. */
const bundledAhead = [
  "preact",
  "preact/hooks",
  "preact/jsx-dev-runtime",
  "knockout",
  "lucide",
  "react",
  "react-dom/client",
  "webextension-polyfill",
];

/** Made anew for each project: vitest writes into them. */
const inChromium = () => ({
  browser: "chromium" as const,
  provider: playwright({
    launchOptions: { executablePath: chromium?.executable, args: chromiumArgs, timeout: longestStart },
  }),
});
const inFirefox = () => ({
  browser: "firefox" as const,
  provider: stockFirefox({ executablePath: firefox?.executable, timeout: longestStart }),
});

const inBrowsers = (
  instances: ReturnType<typeof inChromium | typeof inFirefox>[],
  test: { name: string; include?: string[]; exclude?: string[]; isolate?: boolean },
): TestProjectInlineConfiguration => ({
  optimizeDeps: { include: bundledAhead },
  test: {
    include: ["tests/dom/**/*.test.{ts,tsx}"],
    testTimeout: longestTest,
    hookTimeout: longestTest,
    retry: secondTry,
    expect: { poll: { timeout: longestWait } },
    browser: {
      enabled: true,
      headless: true,
      // Two pages of one browser would take the focus from each other.
      fileParallelism: false,
      screenshotFailures: false,
      connectTimeout: longestStart,
      provider: playwright(),
      instances,
    },
    ...test,
  },
});

export default defineConfig({
  test: {
    // One fewer than there are cores, as is usual, would leave one of two idle while the other ends its queue.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        // Pure functions share nothing: to load the rules and the core anew for every file takes four times as long.
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          environment: "node",
          isolate: false,
          testTimeout: longestWait,
          hookTimeout: longestTest,
        },
      },
      {
        test: {
          name: "build",
          include: ["tests/build/**/*.test.ts"],
          environment: "node",
          isolate: false,
          testTimeout: longestTest,
          hookTimeout: longestTest,
        },
      },
      {
        // What a release depends on: not in `npm test`, for its time.
        test: {
          name: "release",
          include: ["tests/release/**/*.test.ts"],
          environment: "node",
          testTimeout: longestTest,
        },
      },
      // To load the sources anew for every file takes twice as long.
      inBrowsers([inChromium(), inFirefox()], { name: "dom", exclude: ["tests/dom/background/**"], isolate: false }),
      // The background that is played with a made-up browser: it needs new sources each time, and is the same in every
      // real one, whose ways the e2e tests see.
      inBrowsers([inChromium()], { name: "background", include: ["tests/dom/background/**/*.test.ts"] }),
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          environment: "node",
          testTimeout: longestTest,
          hookTimeout: longestStart + longestTest,
          retry: secondTry,
          globalSetup: "tests/support/started-firefox.ts",
          // What drives the browsers is loaded once for each worker, not for every file.
          isolate: false,
          // A third would have no core left, and makes browsers late.
          maxWorkers: 2,
          // After the others: what runs beside it would slow the browsers down.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
