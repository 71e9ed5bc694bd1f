import type { ExplainedFinding } from "../core/explanation";
import { displayable } from "../core/values";
import { useStrings } from "./context";
import { CopyButton } from "./copy-button";
import { Disclosure } from "./disclosure";
import { factLabels, idFacts, type LabelledFact, requestFacts, signInFacts } from "./fact-labels";
import type { Strings } from "./strings";
import { timesOf } from "./times";

/** Longer than any value that helps; the limit keeps a hostile page from filling the card. */
const longestValue = 2000;

interface Row {
  label: string;
  values: string[];
}

/** The ids to hand on, with one button, and what else was read from the message and the page. */
export function IdDetails({ finding }: { finding: ExplainedFinding }) {
  const strings = useStrings();
  const { t } = strings;
  const ids = [...rowsOf(idFacts, finding, strings), ...timeRow(finding, strings)];
  const rest = [...rowsOf(signInFacts, finding, strings), ...rowsOf(requestFacts, finding, strings)];
  if (ids.length + rest.length === 0) return null;
  const code = { label: t("code"), values: [`AADSTS${finding.code}`] };
  return (
    <Disclosure name={t("details")}>
      {ids.length > 0 && (
        <>
          <Rows rows={[code, ...ids]} />
          <CopyButton name={t("copyIds")} text={asText([code, ...ids])} />
        </>
      )}
      {rest.length > 0 && <Rows rows={rest} />}
    </Disclosure>
  );
}

function Rows({ rows }: { rows: Row[] }) {
  return (
    <dl class="facts">
      {rows.map(({ label, values }) => (
        <div key={label}>
          <dt>{label}</dt>
          {values.map((value) => (
            <dd key={value}>
              <bdi>{value}</bdi>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function rowsOf(facts: readonly LabelledFact[], finding: ExplainedFinding, { t }: Strings): Row[] {
  return facts.flatMap((fact) => {
    const value = displayable(finding.facts[fact] ?? "", longestValue);
    const known = finding.names[fact];
    return value ? [{ label: t(factLabels[fact]), values: known ? [value, known] : [value] }] : [];
  });
}

function timeRow({ facts }: ExplainedFinding, { t, language }: Strings): Row[] {
  const value = displayable(facts.timestamp ?? "");
  if (!value) return [];
  const times = timesOf(value, language);
  return [{ label: t("time"), values: times ? [times.utc, times.local] : [value] }];
}

/** One line each; of a time the UTC form, which is what logs are searched by. */
const asText = (rows: Row[]): string => rows.map(({ label, values }) => `${label}: ${values[0]}`).join("\n");
