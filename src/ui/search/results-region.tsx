import type { ComponentChildren } from "preact";
import { useStrings } from "../context";

/** The part under the search field that scrolls: by the arrow keys of the field, and by itself once it has the focus. */
export function ResultsRegion({ children }: { children: ComponentChildren }) {
  const { t } = useStrings();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys, and options take no focus.
    <section class="results" aria-label={t("results")} tabIndex={0}>
      {children}
    </section>
  );
}
