import { posix } from "node:path";

/** One import, as written in a file of src/. */
export interface Import {
  /** Path from the project's root, with forward slashes. */
  file: string;
  line: number;
  /** What stands between the quotes. */
  wanted: string;
}

/** What the files of one folder may import beside their own folder, and where they meet the others. */
interface Layer {
  /** Beginnings of paths. */
  files: string[];
  packages: string[];
  /** Said when something else is imported. */
  instead: string;
}

const meetInMessages = "send a message of src/platform/protocol.ts with src/platform/messages.ts";
const extensionPage: Layer = {
  files: ["src/core/", "src/platform/", "src/rules/", "src/ui/"],
  packages: ["preact", "lucide"],
  instead: meetInMessages,
};

/** What is searched on: the parts that search alike stand in src/search. */
const searchedPage: Layer = { ...extensionPage, files: [...extensionPage.files, "src/search/"] };

const layers: Record<string, Layer> = {
  core: { files: [], packages: [], instead: "the core knows only itself; let the caller pass it in" },
  ui: {
    files: ["src/core/", "_locales/"],
    packages: ["preact", "lucide"],
    instead: "the interface knows no browser; take it as a property or from src/ui/context.ts",
  },
  platform: {
    // Strings are read by whoever can fetch, and are the interface's.
    files: ["src/core/", "src/ui/strings"],
    packages: [],
    instead: "the platform has no knowledge of its users; let them call it",
  },
  rules: {
    // The schemas: a rule pack is checked where it arrives.
    files: ["src/core/", "src/platform/", "rules/"],
    packages: ["minisearch", "@cfworker/json-schema"],
    instead: "rules are data for whoever calls src/rules/load.ts",
  },
  page: {
    files: ["src/core/", "src/platform/", "src/ui/"],
    packages: ["preact"],
    instead: `pages get explanations, not rules; ${meetInMessages}`,
  },
  background: {
    files: ["src/core/", "src/platform/", "src/rules/"],
    packages: [],
    instead: meetInMessages,
  },
  search: extensionPage,
  popup: searchedPage,
  lookup: searchedPage,
  options: extensionPage,
};

/** Only this file may import the polyfill, so that tests replace one module and quirks live in one place. */
const browserFile = "src/platform/browser.ts";
const browserPackage = "webextension-polyfill";

/** Reads the imports and re-exports of a source text. */
export function readImports(file: string, source: string): Import[] {
  const statement = /^(?:import|export)\b[^;"'`]*?\bfrom\s*["']([^"']+)["']|\bimport\s*\(?\s*["']([^"']+)["']/gm;
  return [...source.matchAll(statement)].map((match) => ({
    file,
    line: source.slice(0, match.index).split("\n").length,
    wanted: match[1] ?? match[2] ?? "",
  }));
}

/** Says what is wrong with an import and what to use in its place, or returns undefined when nothing is wrong. */
export function judgeImport({ file, line, wanted }: Import): string | undefined {
  const folder = file.split("/")[1] ?? "";
  const layer = layers[folder];
  if (!layer) return `${file}: src/${folder}/ has no direction yet; name it in scripts/import-directions.ts.`;
  const where = `${file}:${line} imports "${wanted}"`;
  if (wanted === browserPackage) return file === browserFile ? undefined : `${where}: use ${browserFile}.`;
  if (!wanted.startsWith(".")) {
    const allowed = layer.packages.some((name) => wanted === name || wanted.startsWith(`${name}/`));
    return allowed ? undefined : `${where}: a package that src/${folder}/ does without (scripts/import-directions.ts).`;
  }
  const target = posix.join(posix.dirname(file), wanted);
  const allowed = [`src/${folder}/`, ...layer.files].some((path) => target.startsWith(path));
  return allowed ? undefined : `${where}: ${layer.instead}.`;
}
