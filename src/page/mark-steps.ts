import type { Marks } from "./marks";
import type { PortalCode } from "./portal-code";

/** Goes from mark to mark, and sets the one off that it has come to. */
export interface MarkSteps {
  /** Goes on to the next mark; nothing after the last one, and then begins anew. */
  next(isBackwards: boolean): PortalCode | undefined;
  /** Begins anew. */
  restart(): void;
}

export function createMarkSteps(marks: Marks): MarkSteps {
  /** Where among those that are shown; none before the first step. */
  let at = -1;
  return {
    next(isBackwards) {
      const shown = marks.shown();
      const next = at < 0 && isBackwards ? shown.length - 1 : at + (isBackwards ? -1 : 1);
      at = next >= 0 && next < shown.length ? next : -1;
      const code = shown[at];
      marks.point(code);
      return code;
    },
    restart() {
      at = -1;
      marks.point(undefined);
    },
  };
}
