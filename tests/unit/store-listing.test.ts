import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import messages from "../../_locales/en/messages.json" with { type: "json" };
import manifest from "../../manifest.json" with { type: "json" };

/** Promise: what is typed into the stores' forms is complete, and true of the package. */

const text = readFileSync("store/listing.md", "utf8");

/** First cells of the table under a heading, without their marks. */
function namesUnder(heading: string): string[] {
  const [, section = ""] = text.split(`## ${heading}\n`);
  const [part = ""] = section.split("\n## ");
  return [...part.matchAll(/^\| `([^`]+)`.*\| \S/gm)].map(([, name]) => String(name));
}

test("name and summary are the manifest's", () => {
  expect(text).toContain(`**Name** (\`extName\`): ${messages.extName.message}\n`);
  expect(text).toContain(`132 characters): ${messages.extDescription.message}\n`);
});

test("each permission and each host has its reason, and no other has one", () => {
  const { permissions, host_permissions, optional_host_permissions } = manifest;
  expect(namesUnder("Why each permission")).toEqual([
    ...permissions,
    ...host_permissions,
    ...optional_host_permissions,
  ]);
});

test("every page that a script of ours runs on is a host with a reason", () => {
  const pages = manifest.content_scripts.flatMap(({ matches }) => matches);
  expect(namesUnder("Why each permission")).toEqual(expect.arrayContaining(pages));
});

test("what Mozilla is told of data is what the manifest says", () => {
  const { required } = manifest.browser_specific_settings.gecko.data_collection_permissions;
  expect(text).toContain(`| Firefox: \`data_collection_permissions\` | \`${required.join()}\` |`);
});

describe("the pictures", () => {
  const files = readdirSync("store/screenshots").sort();

  test("are as many as the stores take, each with a caption", () => {
    expect(files.length).toBe(5);
    expect(namesUnder("Pictures")).toEqual(files.map((file) => `screenshots/${file}`));
  });

  test.each(files)("%s is a PNG of 1280 × 800 without transparency", (file) => {
    const bytes = readFileSync(`store/screenshots/${file}`);
    expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
    // Width, height and the kind of colour, at their fixed places in the header.
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[25]]).toEqual([1280, 800, 2]);
  });
});
