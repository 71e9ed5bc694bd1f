import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import messages from "../../_locales/en/messages.json";
import { createStrings, readMessages } from "../../src/ui/strings";

const keys = Object.keys(messages);
const entries = Object.entries(messages) as [string, { message: string; description: string }][];
const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join("src", file), "utf8"))
  .concat(readFileSync("manifest.json", "utf8"))
  .join("\n");

describe("every interface string", () => {
  test.each(keys)("is used: %s", (key) => {
    const name = key.replace(/_(?:zero|one|two|few|many|other)$/, "");
    expect(sources.includes(`"${name}"`) || sources.includes(`__MSG_${name}__`)).toBe(true);
  });

  test("that the manifest names exists", () => {
    const named = [...sources.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    expect(named.length).toBeGreaterThan(0);
    expect(keys).toEqual(expect.arrayContaining(named));
  });

  test.each(entries)("tells translators what it is, holes included: %s", (key, { message, description }) => {
    expect(description).toMatch(/\.$/);
    const holes = key.endsWith("_other") ? [] : message.matchAll(/\{\w+\}/g);
    for (const [hole] of holes) expect(description).toContain(hole);
  });

  test("for the stores is as short as they want it", () => {
    expect(messages.extName.message.length).toBeLessThanOrEqual(75);
    expect(messages.extDescription.message.length).toBeLessThanOrEqual(132);
    expect(messages.shortName.message.length).toBeLessThanOrEqual(12);
  });
});

describe("strings", () => {
  const strings = createStrings(readMessages(messages));

  test("fill their holes, and only those", () => {
    expect(strings.t("needsRole", { role: "{licence} $& Reader" })).toBe("Role: {licence} $& Reader");
    expect(strings.t("close")).toBe("Close");
  });

  test("have a form for one and one for many", () => {
    expect(strings.count("otherCauses", 1)).toBe("1 other cause");
    expect(strings.count("otherCauses", 7)).toBe("7 other causes");
  });

  test("fall back where a language lacks the form of a number", () => {
    const polish = createStrings({ languageTag: "pl", otherCauses_one: "1 inna", otherCauses_other: "{count} innych" });
    expect(polish.count("otherCauses", 3)).toBe("3 innych");
  });

  test("are cut at their holes for values that are more than text", () => {
    expect(strings.parts("stoppedAt")).toEqual(["Stopped at ", { hole: "stage" }]);
  });

  test("keep a dollar sign, which the format doubles", () => {
    expect(readMessages({ price: { message: "5 $$" } })).toEqual({ price: "5 $" });
  });
});
