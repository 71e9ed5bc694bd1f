import { firstHint } from "./code-words";

/** More than is read. */
const longestText = 200_000;
/** So much is kept of what stands before the first error, where there is no room for all. */
const besideHint = 2000;
/** What of an error may stand across the end of a piece. */
const longestHint = 20;

/** A text that is put together out of pieces: all of it, or where that is too long what stands around the first error. */
export interface GatheredText {
  /** Whether there is room for a piece, or it has an error in it. */
  wants(piece: string): boolean;
  add(piece: string): void;
  addLine(): void;
  /** Whether nothing more will be taken, whatever comes. */
  isFull(): boolean;
  text(): string;
}

export function createGatheredText(): GatheredText {
  let taken: string[] = [];
  let length = 0;
  /** The end of the last piece, taken or not. */
  let end = "";
  let wasSkipped = false;
  let hasHint = false;

  const push = (piece: string) => {
    const fitting = piece.slice(0, longestText - length);
    taken.push(fitting);
    length += fitting.length;
  };
  return {
    wants(piece) {
      if (length < longestText) return true;
      if (!hasHint && firstHint(end + piece) >= 0) return true;
      wasSkipped = true;
      end = piece.slice(-longestHint);
      return false;
    },
    add(piece) {
      const hint = hasHint ? -1 : firstHint(end + piece);
      hasHint ||= hint >= 0;
      let from = 0;
      if (hint >= 0 && length + piece.length > longestText) {
        const before = taken.join("").slice(-besideHint);
        taken = [];
        length = 0;
        push(wasSkipped ? `${before} ${end}` : before);
        from = Math.max(0, hint - end.length - besideHint);
      }
      push(piece.slice(from));
      end = (end + piece).slice(-longestHint);
      wasSkipped = false;
    },
    addLine() {
      if (length > 0 && !end.endsWith("\n")) this.add("\n");
    },
    isFull: () => hasHint && length >= longestText,
    text: () => taken.join("").trim(),
  };
}
