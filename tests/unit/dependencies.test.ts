import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };

/** Promise: what the bill of materials lists is what the extension is made of. */

const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));

test("src imports every dependency, and no package beside them", () => {
  const specifiers = sources.flatMap((name) => {
    const { module } = parseSync(name, readFileSync(`src/${name}`, "utf8"));
    return module.staticImports.map(({ moduleRequest }) => moduleRequest.value);
  });
  const packages = specifiers
    .filter((specifier) => !specifier.startsWith("."))
    .map((specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier);
  expect([...new Set(packages)].sort()).toEqual(Object.keys(packageJson.dependencies).sort());
});
