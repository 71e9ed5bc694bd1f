import type { IconNode } from "lucide";
import { h } from "preact";

export interface IconProps {
  of: IconNode;
  size?: number;
  /** It points along the line of reading, so it is mirrored where that runs from right to left. */
  turns?: boolean;
}

/** An icon of the lucide set, drawn from its data. Decoration only: the words beside it carry the meaning. */
export function Icon({ of, size = 16, turns = false }: IconProps) {
  return (
    <svg
      class={turns ? "icon turns" : "icon"}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {of.map(([tag, attributes], i) => h(tag, { key: i, ...attributes }))}
    </svg>
  );
}
