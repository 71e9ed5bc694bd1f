import { describe, expect, test } from "vitest";
import { excerpt } from "../../src/core/excerpt";

/** Promise: of a long text enough is kept to read every message with its ids, and of a log the codes are counted. */

const rows = (count: number) => Array.from({ length: count }, (_, i) => `AADSTS${i % 3 ? 50011 : 50126}: x`).join("\n");

test("a text that is short stays as it is", () => {
  const text = "AADSTS50011&#58; x".padEnd(20_000);
  expect(excerpt(text)).toEqual({ kind: "text", text });
  expect(excerpt(`${text} `)).not.toMatchObject({ text });
});

test("more than 40 codes are counted, the commonest first", () => {
  expect(excerpt(rows(40)).kind).toBe("text");
  expect(excerpt(rows(42))).toEqual({
    kind: "counts",
    counts: [
      { code: "50011", count: 28 },
      { code: "50126", count: 14 },
    ],
  });
});

describe("of a long text", () => {
  const filler = (length: number) => "lorem ".repeat(length / 6);
  const textOf = (text: string) => {
    const found = excerpt(text);
    return found.kind === "text" ? found.text : "";
  };

  test("2,000 characters before a code and 4,000 behind it are kept", () => {
    const kept = textOf(`${filler(12_000)}AADSTS50011${filler(12_000)}`);
    expect(kept).toHaveLength(2000 + "50011".length + 4000);
  });

  test("a message at its beginning is kept from there", () => {
    expect(textOf(`AADSTS50011${filler(24_000)}`)).toMatch(/^AADSTS50011lorem/);
  });

  test("messages that are near are kept as one, others in their order with a blank line between", () => {
    const near = textOf(`${filler(12_000)}AADSTS50011${filler(3000)}AADSTS50012${filler(12_000)}`);
    expect(near).not.toContain("\n\n");
    expect(near).toHaveLength(2000 + "50011".length + 3000 + "AADSTS50012".length + 4000);
    const far = textOf(`${filler(12_000)}AADSTS50011${filler(12_000)}AADSTS50012${filler(12_000)}`);
    expect(far.split("\n\n").map((part) => /\d{5}/.exec(part)?.[0])).toEqual(["50011", "50012"]);
  });

  test("nothing is kept where it has no code", () => {
    expect(textOf(filler(24_000))).toBe("");
  });
});
