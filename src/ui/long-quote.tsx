import { useState } from "preact/hooks";
import { useStrings } from "./context";

/** More lines than the folded quote shows; styles/reader.css cuts at five. */
const longFrom = { lines: 6, characters: 260 };

/** A text to copy, cut to its first lines until the reader wants to see all of it. */
export function LongQuote({ text }: { text: string }) {
  const { t } = useStrings();
  const [open, setOpen] = useState(false);
  const isLong = text.length >= longFrom.characters || text.split("\n").length >= longFrom.lines;
  return (
    <>
      <p class="quote">
        <bdi class={isLong && !open ? "first-lines" : undefined}>{text}</bdi>
      </p>
      {isLong && (
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? "showLess" : "showAll")}
        </button>
      )}
    </>
  );
}
