import { codeText } from "../core/code-text";
import type { ExplainedFinding } from "../core/explanation";
import { displayable } from "../core/values";
import { useStrings } from "./context";
import { CopyButton } from "./copy-button";
import { Disclosure } from "./disclosure";
import { errorFacts, factLabels, idFacts, type LabelledFact, requestedFacts, signInFacts } from "./fact-labels";
import { type FactRow, FactRows } from "./fact-rows";
import type { Strings } from "./strings";
import { timesOf } from "./times";

/** Longer than any value that helps; the limit keeps a hostile page from filling the card. */
const longestValue = 2000;

const otherFacts: readonly LabelledFact[] = [...signInFacts, ...requestedFacts, ...errorFacts];

/** The ids to hand on, with one button, and what else was read from the message and the page. */
export function IdDetails({ finding }: { finding: ExplainedFinding }) {
  const { t } = useStrings();
  const { facts } = finding;
  const isEmpty = [...idFacts, ...otherFacts, "timestamp" as const].every((fact) => !displayable(facts[fact] ?? ""));
  if (isEmpty) return null;
  return (
    <Disclosure name={t("details")}>
      <Details finding={finding} />
    </Disclosure>
  );
}

/** A component of its own, so that times are written only where they are drawn: the first one takes milliseconds. */
function Details({ finding }: { finding: ExplainedFinding }) {
  const strings = useStrings();
  const { t } = strings;
  const code = { label: t("code"), value: codeText(finding.code) };
  const ids = [...rowsOf(idFacts, finding, strings), ...timeRow(finding, strings)];
  const rest = rowsOf(otherFacts, finding, strings);
  return (
    <>
      {ids.length > 0 && (
        <>
          <FactRows rows={[code, ...ids]} />
          <CopyButton name={t("copyIds")} text={asText([code, ...ids])} />
        </>
      )}
      {rest.length > 0 && <FactRows rows={rest} />}
    </>
  );
}

function rowsOf(facts: readonly LabelledFact[], finding: ExplainedFinding, { t }: Strings): FactRow[] {
  const { answer } = finding.explanation;
  return facts.flatMap((fact) => {
    const value = displayable(finding.facts[fact] ?? "", longestValue);
    const isAnswer = fact === "error" || fact === "suberror";
    const note = isAnswer ? answer.find(({ name }) => name === value)?.meaning : finding.names[fact];
    return value ? [{ label: t(factLabels[fact]), value, note }] : [];
  });
}

function timeRow({ facts }: ExplainedFinding, { t, language }: Strings): FactRow[] {
  const written = displayable(facts.timestamp ?? "");
  const times = timesOf(written, language);
  if (times) return [{ label: t("time"), value: times.utc, note: times.local }];
  return written ? [{ label: t("time"), value: written }] : [];
}

/** One line each; of a time the UTC form, which is what logs are searched by. */
const asText = (rows: FactRow[]): string => rows.map(({ label, value }) => `${label}: ${value}`).join("\n");
