import type { Audience } from "../core/vocabulary";
import type { CardContent } from "../platform/protocol";
import { keyOf } from "../ui/finding-name";

/** What there is to be shown over a page: what was found there, and in front of it what the reader asked about. */
export class CardContents {
  #found: CardContent | undefined;
  #answer: CardContent | undefined;
  /** What the person closed; it stays closed until something else is found. */
  #closed = "";
  /** What the person chose last, so that choosing it again opens it again. */
  #openedId = "";

  /** What is to be shown now. */
  get shown(): CardContent | undefined {
    return this.#answer ?? (this.#isOpen ? this.#found : undefined);
  }
  /** The reader asked about it: they want to see it, whatever it covers. */
  get isAnswer(): boolean {
    return this.#answer !== undefined;
  }
  /** There is something, though the person may have closed it. */
  get isAny(): boolean {
    return (this.#answer ?? this.#found) !== undefined;
  }

  /** @returns what the person has chosen in the page just now */
  setFound(next: CardContent): CardContent["opened"] {
    this.#found = next;
    const { opened } = next;
    if (!opened || opened.id === this.#openedId) return undefined;
    this.#openedId = opened.id;
    this.#closed = "";
    // Pressing the mark is asking for the card, which is more than having folded an earlier one.
    this.#found = { ...next, folded: false };
    return opened;
  }

  setAnswer(next: CardContent): void {
    this.#answer = next;
  }

  /** @returns whether the same is to hold for what is found on the tab's next pages */
  fold(folded: boolean): boolean {
    if (this.#answer) this.#answer = { ...this.#answer, folded };
    else if (this.#found && this.#found.folded !== folded) {
      this.#found = { ...this.#found, folded };
      return true;
    }
    return false;
  }

  close(): void {
    if (this.#answer) this.#answer = undefined;
    else this.#closed = this.#found ? keyOfAll(this.#found) : "";
  }

  chooseAudience(audience: Audience): void {
    if (this.#found) this.#found = { ...this.#found, audience };
    if (this.#answer) this.#answer = { ...this.#answer, audience };
  }

  get #isOpen(): boolean {
    return this.#found !== undefined && this.#found.findings.length > 0 && keyOfAll(this.#found) !== this.#closed;
  }
}

/** Tells one set of findings from another; facts that are added later don't make it another. */
const keyOfAll = ({ findings }: CardContent): string => findings.map(keyOf).join("\n");
