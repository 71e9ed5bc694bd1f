import { expect, test } from "vitest";
import { compareAddresses } from "../../src/core/compare-addresses";

test.each([
  ["https://a.example/cb", "https://a.example/cb", []],
  ["https://a.example/cb", "https://a.example/cb/", ["trailing-slash"]],
  ["http://a.example/cb", "https://a.example/cb", ["scheme"]],
  ["https://a.example/Cb", "https://a.example/cb", ["case"]],
  ["HTTPS://A.example/cb", "https://a.example/cb", ["case"]],
  ["https://a.example/Cb", "https://a.example/cb/", ["case", "trailing-slash"]],
  ["https://a.example:8443/cb", "https://a.example/cb", ["port"]],
  ["https://a.example/cb/oidc", "https://a.example/cb", ["extra-path"]],
  ["https://a.example/one", "https://a.example/two", ["path"]],
  ["https://a.example/cb?x=1", "https://a.example/cb", ["query"]],
  ["https://b.example/cb", "https://a.example/cb", ["host"]],
  ["https://a.example/cb ", "https://a.example/cb", ["blank"]],
  ["https://a.example/cb", "https://a.example/cb ", ["blank"]],
  ["https://a.example/cb/", "https://a.example/cb", ["trailing-slash"]],
  ["https://a.example/cb", "https://a.example/cb/oidc", ["extra-path"]],
  ["https://a.example/cb/", "https://a.example/cb/oidc", ["extra-path"]],
  ["https://a.example/cb", "https://a.example/cbx", ["path"]],
  ["cb", "https://a.example/cb", ["path"]],
  ["https://a.example/cb", "cb", ["path"]],
  ["http://a.example:80/cb", "https://a.example/cb/", ["scheme", "port", "trailing-slash"]],
])("%s against %s", (sent, registered, differences) => {
  const comparison = compareAddresses(sent, registered);
  expect(comparison.differences).toEqual(differences);
  expect(comparison.equal).toBe(differences.length === 0);
  expect(comparison.sent.map(({ text }) => text).join("")).toBe(sent);
  expect(comparison.registered.map(({ text }) => text).join("")).toBe(registered);
  const common = (runs: { text: string; same: boolean }[]) =>
    runs
      .filter(({ same }) => same)
      .map(({ text }) => text)
      .join("");
  expect(common(comparison.sent)).toBe(common(comparison.registered));
});

test("the wrong characters are marked, and only they", () => {
  const { sent, registered } = compareAddresses("http://a.example/cb", "https://a.example/cb/");
  expect(registered.filter(({ same }) => !same).map(({ text }) => text)).toEqual(["s", "/"]);
  expect(sent.every(({ same }) => same)).toBe(true);
});

/** What is the same in plain letters, what differs in square brackets. */
const marked = (runs: { text: string; same: boolean }[]) =>
  runs.map(({ text, same }) => (same ? text : `[${text}]`)).join("");

test.each([
  ["/one", "/two", "/o[ne]", "/[tw]o"],
  ["/kitten", "/sitting", "/[k]itt[e]n", "/[s]itt[i]n[g]"],
  ["/cb", "/a/cb", "/cb", "/[a/]cb"],
  ["/aab", "/ab", "/a[a]b", "/ab"],
])("of %s and %s the longest common part is the same", (sent, registered, sentMarks, registeredMarks) => {
  const comparison = compareAddresses(sent, registered);
  expect([marked(comparison.sent), marked(comparison.registered)]).toEqual([sentMarks, registeredMarks]);
});

test("one wrong character in the middle of long addresses is found", () => {
  const address = (digit: number) => `https://a.example/${"x".repeat(900)}${digit}${"y".repeat(900)}`;
  const { sent, registered } = compareAddresses(address(1), address(2));
  expect(sent.map(({ text, same }) => [text.length, same])).toEqual([
    [918, true],
    [1, false],
    [900, true],
  ]);
  expect(registered[1]).toEqual({ text: "2", same: false });
});

test("of long addresses that differ everywhere the middle differs altogether", () => {
  const { sent, registered } = compareAddresses(`a${"xy".repeat(800)}`, `a${"yx".repeat(800)}`);
  for (const runs of [sent, registered])
    expect(runs.map(({ text, same }) => [text.length, same])).toEqual([
      [1, true],
      [1600, false],
    ]);
});

test("addresses are compared in their first 2,000 characters", () => {
  const comparison = compareAddresses(`${"x".repeat(2000)}1`, `${"x".repeat(2000)}2`);
  expect(comparison).toMatchObject({ equal: true, differences: [] });
  expect(comparison.sent[0]?.text).toHaveLength(2000);
});

test("two very long addresses are compared at once", () => {
  const { sent } = compareAddresses(
    `https://a.example/${"x".repeat(100_000)}`,
    `https://a.example/${"y".repeat(100_000)}`,
  );
  expect(sent.length).toBeGreaterThan(0);
});
