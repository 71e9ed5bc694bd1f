import { readFileSync, utimesSync } from "node:fs";
import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { targets } from "../../scripts/manifest.ts";
import { listComponents } from "../../scripts/package/components.ts";
import { licencesOf } from "../../scripts/package/licences.ts";
import { readFolder, zipFiles } from "../../scripts/package/zip.ts";

/** Promise: what the stores get is small, holds nothing but the extension, and can be built again to the byte. */

const largest = 2_000_000;

describe.each(targets)("the package for %s", (target) => {
  const folder = `dist/${target}`;
  const files = readFolder(folder);

  test("is at most 2 MB", () => {
    expect(zipFiles(files).length).toBeLessThan(largest);
  });

  test("has the same bytes whenever and in whichever order its files were written", () => {
    const first = zipFiles(files);
    utimesSync(`${folder}/manifest.json`, new Date(), new Date());
    const again = zipFiles(Object.fromEntries(Object.entries(readFolder(folder)).reverse()));
    expect(Buffer.compare(first, again)).toBe(0);
  });

  test("holds no sources, maps or hidden files", () => {
    const names = Object.keys(files);
    expect(names).toContain("manifest.json");
    expect(names.filter((name) => /\.(?:tsx?|map|yaml|md)$|(?:^|\/)\./.test(name))).toEqual([]);
  });

  test("holds nothing of what is written for other tools", () => {
    const others = Object.keys(readFolder("dist/rules"));
    expect(others.sort()).toEqual(["rules.json", "rules.schema.json", "watchlist.csv"]);
    expect(Object.keys(files).filter((name) => others.some((other) => name.endsWith(`/${other}`)))).toEqual([]);
  });
});

describe("what ships beside our own code", () => {
  const bill = listComponents();
  const names = bill.components.map(({ name }) => name);

  test("is listed: the dependencies, and nothing of the build", () => {
    expect(names).toEqual(expect.arrayContaining(Object.keys(packageJson.dependencies)));
    expect(names.filter((name) => name in packageJson.devDependencies)).toEqual([]);
  });

  test("is listed the same each time", () => {
    expect(listComponents()).toEqual(bill);
    expect(JSON.stringify(bill)).not.toMatch(/serialNumber|timestamp/);
    // Another npm gives the same.
    expect(bill.metadata.tools).toEqual([{ vendor: "npm", name: "cli" }]);
  });

  test("has its licence in the package, and a line in NOTICE", () => {
    const licences = licencesOf(bill.components);
    const notice = readFileSync("NOTICE", "utf8");
    for (const { name, version } of bill.components) {
      expect(licences).toContain(`${name} ${version} (`);
      expect(notice).toMatch(new RegExp(`^  ${name} +\\S`, "m"));
    }
    expect(
      licences.match(/Permission is hereby granted|Permission to use|Mozilla Public License/g)?.length,
    ).toBeGreaterThanOrEqual(names.length);
  });
});

test("the changelog begins with this version", () => {
  const [, version] = /^## (\d+\.\d+\.\d+)/m.exec(readFileSync("CHANGELOG.md", "utf8")) ?? [];
  expect(version).toBe(packageJson.version);
});
