import { fixers, stages } from "../core/vocabulary";
import { useStrings } from "../ui/context";
import type { StringKey } from "../ui/strings";
import { fixerLabels, stageLabels } from "../ui/words";
import { type Filter, kinds } from "./filter";

const kindNames: Record<(typeof kinds)[number], StringKey> = { failure: "kindFailure", step: "kindStep" };

/** Choices that narrow the list: by stage, by who can fix it, failures or normal steps. */
export function FilterRow({ filter, onFilter }: { filter: Filter; onFilter(filter: Filter): void }) {
  return (
    <div class="filters">
      <Choice
        name="filterStage"
        words={stageLabels}
        values={stages}
        chosen={filter.stage}
        onChoose={(stage) => onFilter({ ...filter, stage })}
      />
      <Choice
        name="filterWho"
        words={fixerLabels}
        values={fixers}
        chosen={filter.who}
        onChoose={(who) => onFilter({ ...filter, who })}
      />
      <Choice
        name="filterKind"
        words={kindNames}
        values={kinds}
        chosen={filter.kind}
        onChoose={(kind) => onFilter({ ...filter, kind })}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  /** Says what is chosen, and stands for all of it. */
  name: StringKey;
  words: Record<Value, StringKey>;
  values: readonly Value[];
  chosen: Value | undefined;
  onChoose(value: Value | undefined): void;
}

function Choice<Value extends string>({ name, words, values, chosen, onChoose }: ChoiceProps<Value>) {
  const { t } = useStrings();
  return (
    <select
      class={chosen && "chosen"}
      aria-label={t(name)}
      value={chosen ?? ""}
      onChange={({ currentTarget }) => onChoose(values.find((value) => value === currentTarget.value))}
    >
      <option value="">{t(name)}</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {t(words[value])}
        </option>
      ))}
    </select>
  );
}
