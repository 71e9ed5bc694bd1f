import { ChevronRight, Minus, X } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { codeText } from "../core/code-text";
import type { ExplainedFinding } from "../core/explanation";
import type { Origin } from "../core/finding";
import { plain } from "../core/rich-text";
import { AskedNoteView } from "./asked-note";
import type { CardProps } from "./card";
import { closesByItself } from "./closes-by-itself";
import { CodeLine } from "./code-line";
import { useStrings } from "./context";
import { keyOf, nameOf } from "./finding-name";
import { FindingView } from "./finding-view";
import { Icon } from "./icon";
import { NotMicrosoft } from "./not-microsoft";
import { SourceLine } from "./source-line";
import { Unconfirmed } from "./unconfirmed";

export interface OpenCardProps
  extends Pick<CardProps, "findings" | "note" | "audience" | "focusId" | "onClose" | "onAudience"> {
  onFold(): void;
  /** Whether the reader has just opened the card by its pill. */
  takesFocus(): boolean;
}

/** More codes than these stand in the list below, and nowhere else. */
const mostOnCodeLine = 5;

/** What may be meant, and codes by the dozen, are for the reader to choose from. */
const startsAsList = (findings: readonly ExplainedFinding[], note: CardProps["note"]): boolean =>
  note?.isGuess === true || findings.length > mostOnCodeLine;

/** The card as a region with one article for each finding: one in full, of the others a line. */
export function OpenCard(props: OpenCardProps) {
  const { findings, note, audience, focusId, onFold, onClose, onAudience, takesFocus } = props;
  const { t, count, language, direction } = useStrings();
  const [chosen, setChosen] = useState<{ key: string; byLine: boolean }>();
  const foldButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus()) foldButton.current?.focus();
  }, [takesFocus]);
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focusId !== undefined) region.current?.querySelector<HTMLElement>("article h2")?.focus();
  }, [focusId]);
  const body = useRef<HTMLDivElement>(null);
  const first = startsAsList(findings, note) ? undefined : findings[0];
  const current = findings.find((finding) => keyOf(finding) === chosen?.key) ?? first;

  function choose(finding: ExplainedFinding, byLine: boolean) {
    setChosen({ key: keyOf(finding), byLine });
    body.current?.scrollTo(0, 0);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") onClose();
  }

  return (
    <section
      ref={region}
      class="lens card"
      aria-label={t("regionName")}
      lang={language}
      dir={direction}
      onKeyDown={onKeyDown}
    >
      <header class="bar">
        {current ? (
          <CodeLine
            findings={findings.length > mostOnCodeLine ? [current] : findings}
            current={current}
            onChoose={(finding) => choose(finding, false)}
          />
        ) : (
          <p class="code-line faint">{t("shortName")}</p>
        )}
        {findings.length > 0 && (
          <button type="button" class="tool" ref={foldButton} aria-label={t("fold")} title={t("fold")} onClick={onFold}>
            <Icon of={Minus} />
          </button>
        )}
        <button
          type="button"
          class="tool"
          ref={closesByItself}
          aria-label={t("close")}
          title={t("close")}
          onClick={onClose}
        >
          <Icon of={X} />
        </button>
      </header>
      <div class={current ? "body" : "body choices"} ref={body}>
        {note && <AskedNoteView note={note} count={findings.length} />}
        {!current && <ListCaution findings={findings} />}
        {findings.map((finding) => (
          <article key={keyOf(finding)} aria-label={nameOf(finding)}>
            {finding === current ? (
              <FindingView
                finding={finding}
                audience={audience}
                onAudience={onAudience}
                focusTitle={chosen?.byLine === true}
              />
            ) : (
              <button type="button" class="other" onClick={() => choose(finding, true)}>
                <span class="code">{codeText(finding.code)}</span>
                <span class="other-title">{plain(finding.explanation.title)}</span>
                {finding.rows !== undefined && <span class="faint">{count("rows", finding.rows)}</span>}
                <Icon of={ChevronRight} turns />
              </button>
            )}
          </article>
        ))}
        {!current && (
          <footer class="foot">
            {originsOf(findings).map((origin) => (
              <SourceLine key={origin.host} origin={origin} />
            ))}
            <NotMicrosoft />
          </footer>
        )}
      </div>
    </section>
  );
}

/** Each place once that a listed text is from. */
const originsOf = (findings: readonly ExplainedFinding[]): Origin[] => [
  ...new Map(findings.map(({ origin }) => [origin.host, origin])).values(),
];

/** What a list has to say of texts that anybody could have written; an open explanation says it of its own. */
function ListCaution({ findings }: { findings: readonly ExplainedFinding[] }) {
  const [unconfirmed, ...others] = originsOf(findings).filter(({ trust }) => trust === "unconfirmed");
  return unconfirmed ? <Unconfirmed host={others.length > 0 ? undefined : unconfirmed.host} /> : null;
}
