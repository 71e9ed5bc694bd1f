import { describe, expect, test } from "vitest";
import { server } from "vitest/browser";
import type { LookupPageProps } from "../../../src/lookup/lookup-page";
import { smallTargets, violationsIn } from "../ui/access";
import { strings as english, unfold } from "../ui/mount";
import { overflowing } from "../ui/overflow";
import { longStrings, rightToLeftStrings } from "../ui/pseudo";
import { readTree } from "../ui/read-tree";
import { type MountOptions, mountLookup } from "./mount-lookup";

/** Promise: whoever hears the page, enlarges it or reads from right to left gets all of it. */

const question = { text: "", isWhole: false };
const scenes: Record<string, Partial<LookupPageProps>> = {
  "all codes": { recent: [{ code: "50126" }], isRecentManaged: true },
  "an explanation": { shown: { question, opened: "code:50011" }, audience: "admin" },
};
const languages = {
  English: english,
  "a long language": longStrings,
  "a language from right to left": rightToLeftStrings,
};

async function open(scene: Partial<LookupPageProps>, options: MountOptions = {}) {
  const mounted = await mountLookup({ ...scene, ...options });
  const wanted = scene.shown ? "article" : '[role="option"]';
  await expect.poll(() => mounted.body.querySelector(wanted)).not.toBeNull();
  unfold(mounted.root);
  return mounted;
}

describe.each(Object.entries(scenes))("%s", (_, scene) => {
  test.each(["light", "dark"] as const)("axe finds nothing to mend, %s", async (theme) => {
    expect(await violationsIn((await open(scene, { theme })).root)).toEqual([]);
  });

  test("from right to left, axe finds nothing to mend either", async () => {
    expect(await violationsIn((await open(scene, { strings: rightToLeftStrings })).root)).toEqual([]);
  });

  describe.each(Object.entries(languages))("in %s", (_name, strings) => {
    test.each([320, 480, 1280])("everything fits into %i px and can be hit", async (width) => {
      const { body } = await open(scene, { strings, width });
      expect(overflowing(body)).toEqual([]);
      expect(smallTargets(body)).toEqual([]);
    });
  });
});

test("from right to left, the list stands on the right", async () => {
  const { body } = await open(scenes["an explanation"] ?? {}, { strings: rightToLeftStrings });
  const [list, detail] = [".list", ".detail"].map((part) => body.querySelector(part)?.getBoundingClientRect());
  expect(list?.left).toBeGreaterThanOrEqual(detail?.right ?? Number.NaN);
});

test.runIf(server.browser === "chromium")("what is heard of the list stands in snapshots/", async () => {
  await open(scenes["all codes"] ?? {});
  const name = english.t("searchLabel");
  await expect(await readTree({ role: "region", name })).toMatchFileSnapshot("../../snapshots/lookup.txt");
});
