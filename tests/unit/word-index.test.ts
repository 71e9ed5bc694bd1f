import { describe, expect, test } from "vitest";
import { type IndexedCode, makeWordIndex, openWordIndex } from "../../src/rules/word-index";

/** Promise: whole phrases that are known weigh more than the single words beside them. */

const code = (number: string, title: string): IndexedCode => ({
  code: number,
  said: "",
  alsoSaid: "",
  title,
  name: "",
  causes: "",
  messages: "",
  priority: 2,
});
const codes = [
  code("10001", "Client secret expired at the gateway"),
  code("10002", "Certificate not found"),
  code("10003", "Token refused"),
];
const said = [
  { say: ["verification certificate missing"], codes: ["10003", "10002"] },
  { say: ["verification certificate missing since yesterday"], codes: ["10002"] },
  { say: ["refused", "invalid_grant"], codes: ["10003"] },
];
const find = openWordIndex(makeWordIndex(codes, said));
const found = (words: string) => find(words).map((hit) => hit.code);

describe("a phrase", () => {
  test("that is the whole query gives its codes first, in their order", () => {
    expect(found("Verification certificate: missing").slice(0, 2)).toEqual(["10003", "10002"]);
    expect(found("refused")[0]).toBe("10003");
  });

  test("that stands in a longer text does so too", () => {
    const text = "client secret expired? The gateway says the verification certificate is missing, at the gateway";
    expect(found(text)).toEqual(["10003", "10002", "10001"]);
  });

  test("that is longer counts before one that stands in it", () => {
    expect(found("gateway: verification certificate missing since yesterday").slice(0, 2)).toEqual(["10002", "10003"]);
  });

  test("of one or two words may stand in any text by chance, also where a word has parts", () => {
    expect(found("client secret expired, refused")[0]).toBe("10001");
    expect(found("client secret expired, invalid_grant")[0]).toBe("10001");
  });

  test("counts only as whole words", () => {
    expect(found("client secret expired, verification certificate missingness")[0]).toBe("10001");
  });
});
