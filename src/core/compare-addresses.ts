import { addressShape } from "./address-shape";

/** Compares the redirect address that was sent with the registered one, character by character, and names the difference. */

/** How two addresses can differ, in the words of the interface. */
export const differences = [
  "scheme",
  "host",
  "port",
  "case",
  "trailing-slash",
  "extra-path",
  "path",
  "query",
  "blank",
] as const;
export type Difference = (typeof differences)[number];

/** A run of characters; `same` where both addresses have it. */
export interface Run {
  text: string;
  same: boolean;
}

export interface Comparison {
  equal: boolean;
  /** The address sent, in runs. */
  sent: Run[];
  /** The registered address, in runs. */
  registered: Run[];
  /** What differs, the most telling first; empty when equal. */
  differences: Difference[];
}

/** Longer addresses are compared in their first characters; the service itself takes no more than 2,000. */
const longest = 2000;

/**
 * @param sent as the app sent it
 * @param registered as it stands in the app registration
 */
export function compareAddresses(sent: string, registered: string): Comparison {
  const [a, b] = [sent.slice(0, longest), registered.slice(0, longest)];
  const [sentRuns, registeredRuns] = runs([...a], [...b]);
  return {
    equal: a === b,
    sent: sentRuns,
    registered: registeredRuns,
    differences: a === b ? [] : nameDifferences(a, b),
  };
}

function nameDifferences(sent: string, registered: string): Difference[] {
  if (sent.trim() === registered.trim()) return ["blank"];
  const [a, b] = [addressShape(sent), addressShape(registered)];
  if (!a || !b) return ["path"];
  const found: Difference[] = [];
  if (a.scheme !== b.scheme) found.push("scheme");
  if (a.host !== b.host) found.push("host");
  if (a.port !== b.port) found.push("port");
  found.push(...pathDifferences(a.path, b.path));
  if (a.query !== b.query) found.push("query");
  // What is left differs in the case of the scheme or host alone, which the service takes as written.
  return found.length > 0 ? found : ["case"];
}

function pathDifferences(a: string, b: string): Difference[] {
  const [bareA, bareB] = [a.replace(/\/$/, ""), b.replace(/\/$/, "")];
  if (bareA.toLowerCase() === bareB.toLowerCase()) {
    return [
      ...(bareA === bareB ? [] : (["case"] as const)),
      ...(a.endsWith("/") === b.endsWith("/") ? [] : (["trailing-slash"] as const)),
    ];
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return [long.startsWith(short.endsWith("/") ? short : `${short}/`) ? "extra-path" : "path"];
}

/** The longest common subsequence, after the common beginning and end are set aside; both parts as runs. */
function runs(a: string[], b: string[]): [Run[], Run[]] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [middleA, middleB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const common = commonMarks(middleA, middleB);
  const join = (chars: string[], same: boolean[]): Run[] => {
    const marks = [...Array<boolean>(head).fill(true), ...same, ...Array<boolean>(tail).fill(true)];
    return chars.reduce<Run[]>((list, char, i) => {
      const last = list.at(-1);
      if (last && last.same === marks[i]) last.text += char;
      else list.push({ text: char, same: marks[i] ?? false });
      return list;
    }, []);
  };
  return [join(a, common[0]), join(b, common[1])];
}

/** Beyond this many comparisons the middle counts as different altogether. */
const mostComparisons = 250_000;

function commonMarks(a: string[], b: string[]): [boolean[], boolean[]] {
  const marks: [boolean[], boolean[]] = [Array<boolean>(a.length).fill(false), Array<boolean>(b.length).fill(false)];
  if (a.length * b.length > mostComparisons) return marks;
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      marks[0][i++] = true;
      marks[1][j++] = true;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return marks;
}
