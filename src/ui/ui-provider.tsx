import type { ComponentChildren } from "preact";
import { useCallback, useMemo, useState } from "preact/hooks";
import { UiContext } from "./context";
import type { Strings } from "./strings";
import type { Turns } from "./turns";

export interface UiProviderProps {
  strings: Strings;
  /** Puts text on the clipboard; false where that is forbidden. */
  onCopy(text: string): Promise<boolean>;
  turns?: Turns | undefined;
  children: ComponentChildren;
}

/** Hands strings and actions to everything inside, and holds the one live region. */
export function UiProvider({ strings, onCopy, turns, children }: UiProviderProps) {
  const [said, setSaid] = useState({ text: "", count: 0 });
  const announce = useCallback((text: string) => setSaid(({ count }) => ({ text, count: count + 1 })), []);
  const ui = useMemo(() => ({ strings, copy: onCopy, turns, announce }), [strings, onCopy, turns, announce]);
  return (
    <UiContext.Provider value={ui}>
      {children}
      <div class="unseen" role="status" lang={strings.language}>
        {/* A new node each time, so that the same words are spoken again. */}
        <span key={said.count}>{said.text}</span>
      </div>
    </UiContext.Provider>
  );
}
