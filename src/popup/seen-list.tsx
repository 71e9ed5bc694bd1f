import type { ExplainedFinding } from "../core/explanation";
import { plain } from "../core/rich-text";
import type { SeenFinding } from "../platform/protocol";
import { useStrings } from "../ui/context";

export interface SeenListProps {
  seen: SeenFinding[];
  onOpen(finding: ExplainedFinding): void;
}

/** Errors that flashed by on this tab, with the time; one that keeps coming is named as a loop. */
export function SeenList({ seen, onOpen }: SeenListProps) {
  const { t, language } = useStrings();
  const clock = new Intl.DateTimeFormat(language, { timeStyle: "medium" });
  if (seen.length === 0) return null;
  return (
    <section class="seen" aria-label={t("seenTitle")}>
      <h2>{t("seenTitle")}</h2>
      <ul>
        {seen.map(({ finding, time, loops }) => (
          <li key={finding.code}>
            <button type="button" onClick={() => onOpen(finding)}>
              <span class="code">{finding.code}</span>
              <span>
                {plain(finding.explanation.title)}
                <time class="faint" dateTime={new Date(time).toISOString()}>
                  {clock.format(time)}
                </time>
              </span>
            </button>
            {loops !== undefined && <p class="loop">{t("seenLoop", { count: loops })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
