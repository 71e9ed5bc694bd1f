import type { Evidence } from "../core/explanation";

/** A stretch of a value. */
export interface Part {
  /** Where it begins in the value. */
  start: number;
  text: string;
  wrong: boolean;
}

/** For each predicate that speaks of a part of a value, the pattern of that part. */
const partOf: Record<string, RegExp> = {
  scheme: /^[a-z][a-z0-9+.-]*(?=:)/gi,
  port: /(?<=^[^/?#]{0,40}:\/\/[^/?#]{0,260}):\d+(?=[/?#]|$)/g,
  path: /(?<=^[^/?#]{0,40}:\/\/[^/?#]{0,260})\/[^?#]*/g,
  query: /\?[^#]*/g,
  trailingSlash: /(?<=^[^?#]{0,2000})\/(?=[?#]|$)/g,
  upperCase: /(?<!^[A-Za-z]{0,40})[A-Z]+/g,
  placeholder: /^.*$/gs,
  pathWord: /^.*$/gs,
  commonAuthority: /^.*$/gs,
};

/**
 * The value cut where the evidence points.
 * @returns nothing when no part of it can be told: then there is nothing to show
 */
export function markParts(value: string, { predicate, argument }: Evidence): Part[] | undefined {
  const pattern = partOf[predicate];
  // `trailingSlash: false` speaks of something that isn't there.
  if (!pattern || argument === false) return undefined;
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: text, index } of value.matchAll(pattern)) {
    if (text === "") continue;
    if (index > end) parts.push({ start: end, text: value.slice(end, index), wrong: false });
    parts.push({ start: index, text, wrong: true });
    end = index + text.length;
  }
  if (end === 0) return undefined;
  if (end < value.length) parts.push({ start: end, text: value.slice(end), wrong: false });
  return parts;
}
