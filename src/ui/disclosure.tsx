import { ChevronDown } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useUi } from "./context";
import { Icon } from "./icon";

export interface DisclosureProps {
  name: ComponentChildren;
  /** `part` is a row across the card, `item` a row inside one, `aside` a few words in the run of the text. */
  look?: "part" | "item" | "aside";
  /** Of no use on paper. */
  onlyOnScreen?: boolean;
  children: ComponentChildren;
}

/** A folded part with its name; opened by the reader. */
export function Disclosure({ name, look = "part", onlyOnScreen = false, children }: DisclosureProps) {
  const { turns } = useUi();
  const [isFilled, setFilled] = useState(turns === undefined);
  useEffect(() => (isFilled ? undefined : turns?.wait(() => setFilled(true))), [isFilled, turns]);
  return (
    <details class={`disclosure ${look}${onlyOnScreen ? " only-on-screen" : ""}`} onToggle={() => setFilled(true)}>
      <summary>
        <span>{name}</span>
        <Icon of={ChevronDown} />
      </summary>
      <div class="disclosed">{isFilled && children}</div>
    </details>
  );
}
