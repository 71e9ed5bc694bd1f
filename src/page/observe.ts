/** Watches a document for changes and says when it is time to look again. */

export interface Watch {
  signal: AbortSignal;
  /** Whether one of the changes could matter; a cheap test. Not asked when there were too many to look at each. */
  concerns(changes: readonly MutationRecord[]): boolean;
  /** Time to look at the whole document again. */
  onChange(): void;
}

/** More changes than this between two looks are not looked at one by one. */
const manyChanges = 500;
/** Shortest time between two looks, in milliseconds. */
const pace = 50;
/** A look that takes long is taken less often: at most this share of the time goes into looking. */
const share = 0.05;

/** One observer for a document: the first change is answered at once, later ones in batches, none while it is hidden. */
export function observe(document: Document, { signal, concerns, onChange }: Watch): void {
  if (signal.aborted) return;
  let changes: MutationRecord[] = [];
  let tooMany = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let notBefore = 0;

  const schedule = () => {
    if (document.hidden || timer !== undefined) return;
    timer = setTimeout(look, Math.max(0, notBefore - performance.now()));
  };
  const look = () => {
    timer = undefined;
    if (document.hidden) return;
    const began = performance.now();
    const batch = changes;
    const all = tooMany;
    changes = [];
    tooMany = false;
    if (all || concerns(batch)) onChange();
    const ended = performance.now();
    notBefore = ended + Math.max(pace, (ended - began) / share);
  };

  const observer = new MutationObserver((records) => {
    tooMany ||= changes.length + records.length > manyChanges;
    changes = tooMany ? [] : changes.concat(records);
    schedule();
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    // Views are swapped by hiding one and showing another.
    attributes: true,
    attributeFilter: ["class", "style", "hidden"],
  });
  document.addEventListener("visibilitychange", () => (tooMany || changes.length > 0) && schedule(), { signal });
  signal.addEventListener(
    "abort",
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}
