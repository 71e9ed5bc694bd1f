import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** Promise: whatever we say of security and privacy is proven by a test that is there. */

const isHead = (line: string) => /^\| (?:who|we say|---) ?/.test(line);

describe.each(["SECURITY.md", "PRIVACY.md"])("%s", (file) => {
  const text = readFileSync(file, "utf8");
  const rows = text.split("\n").filter((line) => line.startsWith("|") && !isHead(line));

  test("has no row without a proof", () => {
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter((row) => !/`tests\/[\w/.-]+\.test\.tsx?`/.test(row))).toEqual([]);
  });

  test("names tests that are there", () => {
    let proof = "";
    for (const [, path, name] of text.matchAll(/`(tests\/[\w/.-]+\.tsx?)`|(?<=[;`] )"([^"]+)"/g)) {
      if (path) proof = readFileSync(path, "utf8");
      // A name may stand in a row of a table of cases, or begin with what the table fills in.
      else if (name) expect(proof.includes(`"${name}`), `"${name}" of ${file}`).toBe(true);
    }
  });
});
