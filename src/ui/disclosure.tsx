import { ChevronDown } from "lucide";
import type { ComponentChildren } from "preact";
import { Icon } from "./icon";

/** A folded part with its name; opened by the reader. */
export function Disclosure({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <details class="disclosure">
      <summary>
        {name}
        <Icon of={ChevronDown} />
      </summary>
      <div class="disclosed">{children}</div>
    </details>
  );
}
