import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

/** What Mozilla's linter says on every bundle with Preact: it can set innerHTML, and our lint rules see to it that it never does. */
const accepted = ["UNSAFE_VAR_ASSIGNMENT"];

test("Mozilla's linter finds nothing in the build for Firefox", () => {
  const lint = spawnSync(
    process.execPath,
    [
      "node_modules/web-ext/bin/web-ext.js",
      "lint",
      "--source-dir=dist/firefox",
      "--output=json",
      "--no-config-discovery",
    ],
    { encoding: "utf8" },
  );
  const { errors, warnings } = JSON.parse(lint.stdout);
  const complaints: { code: string; message: string; file?: string }[] = [...errors, ...warnings];
  expect(complaints.filter(({ code }) => !accepted.includes(code))).toEqual([]);
});
