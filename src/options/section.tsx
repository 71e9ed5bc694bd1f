import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export interface SectionProps {
  title: string;
  hint?: string;
  children: ComponentChildren;
}

/** A part of the page under its heading. */
export function Section({ title, hint, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint && <p class="faint">{hint}</p>}
      {children}
    </section>
  );
}
