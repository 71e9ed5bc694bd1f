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

test("two very long addresses are compared at once", () => {
  const { sent } = compareAddresses(
    `https://a.example/${"x".repeat(100_000)}`,
    `https://a.example/${"y".repeat(100_000)}`,
  );
  expect(sent.length).toBeGreaterThan(0);
});
