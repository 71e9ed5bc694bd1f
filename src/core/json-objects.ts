import { isRecord } from "./plain-data";

/** A JSON object. */
export type JsonObject = Record<string, unknown>;

/**
 * The objects that a text consists of, whatever holds them together: an array, a line each, `{"value": […]}` around
 * them, or an array that breaks off, whose last object is then left out. Linear in the length of the text.
 */
export function* readObjects(text: string): Generator<JsonObject> {
  const wrapped = /^\s*\{[^[\]{}]{0,1000}"(?:value|records)"\s*:\s*(?=\[)/.exec(text);
  let depth = 0;
  let start = 0;
  let quoted = false;
  for (let i = wrapped?.[0].length ?? 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (quoted) {
      if (char === backslash) i++;
      else if (char === quote) quoted = false;
    } else if (char === quote) quoted = depth > 0;
    else if (char === opening && depth++ === 0) start = i;
    else if (char === closing && depth > 0 && --depth === 0) {
      const object = parse(text.slice(start, i + 1));
      if (object) yield object;
    }
  }
}

const [quote, backslash, opening, closing] = ['"', "\\", "{", "}"].map((char) => char.charCodeAt(0));

function parse(json: string): JsonObject | undefined {
  try {
    return JSON.parse(json) as JsonObject;
  } catch {
    return undefined;
  }
}

/** Texts and numbers of an object and of the objects in it, by the name of their member. */
export function flatten(object: JsonObject, values: [name: string, value: string][] = []): [string, string][] {
  for (const [name, value] of Object.entries(object)) {
    if (typeof value === "string" || typeof value === "number") values.push([name, String(value)]);
    else if (isRecord(value)) flatten(value, values);
  }
  return values;
}
