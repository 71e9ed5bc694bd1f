import { expect, test } from "vitest";
import { judgeImport, readImports } from "../../scripts/import-directions.ts";

const judge = (file: string, wanted: string) => judgeImport({ file, line: 3, wanted });

test.each([
  ["src/core/explain.ts", "./facts"],
  ["src/ui/card.tsx", "../core/explanation"],
  ["src/ui/card.tsx", "preact/hooks"],
  ["src/page/overlay.iife.tsx", "../ui/card"],
  ["src/background/injection.ts", "../platform/browser"],
  ["src/background/explain-sighting.ts", "../rules/load"],
  ["src/platform/browser.ts", "webextension-polyfill"],
  ["src/popup/popup.tsx", "../platform/messages"],
  ["src/lookup/main.tsx", "../search/open-search"],
])("%s may import %s", (file, wanted) => {
  expect(judge(file, wanted)).toBeUndefined();
});

test.each([
  ["src/core/facts.ts", "../platform/browser", "pass it in"],
  ["src/core/explain.ts", "yaml", "scripts/import-directions.ts"],
  ["src/ui/card.tsx", "../platform/messages", "src/ui/context.ts"],
  ["src/page/detector.iife.ts", "../background/badge", "src/platform/protocol.ts"],
  ["src/page/detector.iife.ts", "../rules/load", "src/platform/protocol.ts"],
  ["src/popup/popup.tsx", "../background/tab-findings", "src/platform/protocol.ts"],
  ["src/background/injection.ts", "../popup/popup", "src/platform/protocol.ts"],
  ["src/search/open-search.ts", "../popup/popup", "src/platform/protocol.ts"],
  ["src/background/badge.ts", "webextension-polyfill", "src/platform/browser.ts"],
  ["src/page/corefake/x.ts", "../../corefake/y", "src/platform/protocol.ts"],
  ["src/elsewhere/new.ts", "../core/facts", "scripts/import-directions.ts"],
])("%s may not import %s, and hears of %s", (file, wanted, instead) => {
  const fault = judge(file, wanted);
  expect(fault).toContain(file);
  expect(fault).toContain(instead);
});

test("reads every way of importing, with its line", () => {
  const source = [
    'import { a } from "./a";',
    "import type {",
    "  B,",
    '} from "../b";',
    'export { c } from "./c";',
    'import "./d.css";',
    'const e = await import("./e");',
    '// told apart from "nothing"',
  ].join("\n");
  const found = readImports("src/core/x.ts", source);
  expect(found.map(({ wanted }) => wanted)).toEqual(["./a", "../b", "./c", "./d.css", "./e"]);
  expect(found.map(({ line }) => line)).toEqual([1, 2, 5, 6, 7]);
});
