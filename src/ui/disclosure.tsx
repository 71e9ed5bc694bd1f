import { ChevronDown } from "lucide";
import type { ComponentChildren } from "preact";
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
  const { drawsFolded } = useUi();
  return (
    <details class={`disclosure ${look}${onlyOnScreen ? " only-on-screen" : ""}`}>
      <summary>
        <span>{name}</span>
        <Icon of={ChevronDown} />
      </summary>
      <div class="disclosed">{drawsFolded && children}</div>
    </details>
  );
}
