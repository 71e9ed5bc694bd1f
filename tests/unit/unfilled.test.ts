import { expect, test } from "vitest";
import type { Node } from "../../src/core/rich-text";
import { unfilled } from "../../src/core/unfilled";

const paths = { apps: { path: [["Entra ID"], [{ bold: ["Apps"] }]], link: "apps" } };

test.each<[string, Node, string]>([
  ["words", "as they stand", "as they stand"],
  ["a value", { value: "appName", or: "the app" }, "the app"],
  ["bold words", { bold: ["Kim, ", { value: "user", or: "somebody" }] }, "Kim, somebody"],
  ["code", { code: ["--id ", { value: "appId", or: "<id>" }] }, "--id <id>"],
  ["a link", { link: "docs", text: ["the ", { bold: ["page"] }] }, "the page"],
  ["an address", { address: "https://help.contoso.com" }, "https://help.contoso.com"],
  ["a menu path", { go: "apps" }, "Entra ID > Apps"],
  ["a menu path in bold words", { bold: [{ go: "apps" }] }, "Entra ID > Apps"],
  ["a menu path that nobody knows", { go: "users" }, ""],
])("%s without values", (_, node, text) => {
  expect(unfilled(["(", node, ")"], paths)).toBe(`(${text})`);
});

test("a menu path leaves its place empty where no paths are given", () => {
  expect(unfilled([{ go: "apps" }])).toBe("");
});
