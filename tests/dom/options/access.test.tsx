import { describe, expect, test } from "vitest";
import { page, server } from "vitest/browser";
import type { OptionsModel } from "../../../src/options/model";
import { smallTargets, violationsIn } from "../ui/access";
import { strings as english } from "../ui/mount";
import { overflowing } from "../ui/overflow";
import { longStrings, rightToLeftStrings } from "../ui/pseudo";
import { readTree } from "../ui/read-tree";
import { managed, mountOptions } from "./mount-options";

/** Promise: whoever hears the page, enlarges it or reads from right to left gets all of it. */

const scenes: Record<string, Partial<OptionsModel>> = {
  "on its own": {},
  managed,
  "with values of another version": { fellBack: ["theme"] },
};
const languages = {
  English: english,
  "a long language": longStrings,
  "a language from right to left": rightToLeftStrings,
};

describe.each(Object.entries(scenes))("%s", (_, changes) => {
  test.each(["light", "dark"] as const)("axe finds nothing to mend, %s", async (theme) => {
    const { root } = mountOptions({ changes, theme });
    expect(await violationsIn(root)).toEqual([]);
  });

  describe.each(Object.entries(languages))("in %s", (_name, strings) => {
    test.each([320, 480, 1280])("everything fits into %i px and can be hit", async (width) => {
      await page.viewport(width, 800);
      const { body } = mountOptions({ changes, strings });
      expect(overflowing(body)).toEqual([]);
      expect(smallTargets(body)).toEqual([]);
    });
  });
});

test("from right to left, axe finds nothing to mend either", async () => {
  const { root } = mountOptions({ changes: managed, strings: rightToLeftStrings });
  expect(await violationsIn(root)).toEqual([]);
});

test.runIf(server.browser === "chromium")("what is heard stands in snapshots/", async () => {
  mountOptions({ changes: { ...managed, hasRecent: true } });
  await expect(await readTree({ role: "main", name: "" })).toMatchFileSnapshot("../../snapshots/options.txt");
});
