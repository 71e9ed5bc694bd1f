/** @returns the length of the longest text that is copied out of a page in one go. */
export function watchCopies(page: Document): () => number {
  const { Node, CharacterData, Range } = page.defaultView as Window & typeof globalThis;
  let longest = 0;
  const measured = (text: unknown) => {
    longest = Math.max(longest, String(text ?? "").length);
    return text;
  };
  for (const [prototype, name] of [
    [Node.prototype, "textContent"],
    [CharacterData.prototype, "data"],
    [CharacterData.prototype, "substringData"],
    [Range.prototype, "toString"],
  ] as const) {
    const { get, value, ...rest } = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
    const mine = get
      ? { get: proxied(get, measured), configurable: true }
      : { ...rest, value: proxied(value, measured) };
    Object.defineProperty(prototype, name, mine);
  }
  return () => longest;
}

const proxied = (original: () => unknown, pass: (result: unknown) => unknown) =>
  new Proxy(original, { apply: (target, self, given) => pass(Reflect.apply(target, self, given)) });
