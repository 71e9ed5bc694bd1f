import type { PortalAnswer } from "../platform/protocol";
import { insist } from "./insist";

/** Keeps the background told which codes stand in a portal's document, and keeps what it answered. */
export interface CodeReport {
  /** Tells these codes, unless they were told last. */
  tell(codes: readonly string[]): void;
  /** Tells that the document is left, if codes were told of it. */
  leave(): void;
  /** Has the next codes told whatever was told last. */
  forget(): void;
  mayMark(code: string): boolean;
}

/** What was told last, where that must be told again. */
const unheard = "unheard";
const noMarks: PortalAnswer = { mayMark: false, muted: [] };

/**
 * @param report rejects when nobody heard it; it is then told again for a while
 * @param onAnswer other codes may be marked now
 */
export function createCodeReport(
  report: (codes: string[], isLeft: boolean) => Promise<PortalAnswer>,
  isAlive: () => boolean,
  onAnswer: () => void,
): CodeReport {
  let told = "";
  let allowed = noMarks;

  async function say(codes: readonly string[], isLeft: boolean): Promise<void> {
    const news = codes.join();
    if (news === told) return;
    told = news;
    const isNews = () => told === news;
    const answer = await insist(
      () => report([...codes], isLeft),
      () => !isLeft && isNews() && isAlive(),
    );
    if (!isNews()) return;
    if (!answer) told = unheard;
    allowed = answer ?? noMarks;
    if (isAlive()) onAnswer();
  }

  return {
    tell: (codes) => void say(codes, false),
    leave: () => void say([], true),
    forget() {
      told = unheard;
    },
    mayMark: (code) => allowed.mayMark && !allowed.muted.includes(code),
  };
}
