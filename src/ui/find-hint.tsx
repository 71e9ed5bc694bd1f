import type { Link } from "../core/rich-text";
import { displayable } from "../core/values";
import { useStrings } from "./context";
import { factLabels, isLabelled } from "./fact-labels";

/** The value by which the right entry is found on a page that no address leads closer to. */
export function FindHint({ fact, value }: NonNullable<Link["find"]>) {
  const { t, parts } = useStrings();
  return (
    <span class="faint find">
      {parts("lookFor").map((part) => {
        if (typeof part === "string") return part;
        if (part.hole === "name") return isLabelled(fact) ? t(factLabels[fact]) : fact;
        return (
          <code key={part.hole}>
            <bdi>{displayable(value)}</bdi>
          </code>
        );
      })}
    </span>
  );
}
