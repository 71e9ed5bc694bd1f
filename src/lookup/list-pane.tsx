import { useEffect, useState } from "preact/hooks";
import { useUi } from "../ui/context";
import { NotMicrosoft } from "../ui/not-microsoft";
import { AnswerRemarks } from "../ui/search/answer-remarks";
import { FilesUnread } from "../ui/search/files-unread";
import { OptionList } from "../ui/search/option-list";
import { RecentChoice } from "../ui/search/recent-choice";
import { ResultsRegion } from "../ui/search/results-region";
import { type Question, SearchField } from "../ui/search/search-field";
import type { ListedProps } from "../ui/search/search-props";
import { UnreadParts } from "../ui/search/unread-parts";
import { useCombobox } from "../ui/search/use-combobox";
import type { Answer } from "../ui/search/use-look-up";
import type { Filter } from "./filter";
import { FilterRow } from "./filter-row";
import { listCodes } from "./list";
import type { Shown } from "./lookup-page";

export interface ListPaneProps extends ListedProps {
  question: Question;
  answer: Answer | undefined;
  openedId: string | undefined;
  onChange(changes: Partial<Shown>): void;
}

/** So many codes are drawn before the reader wants to see the others as well. */
const firstCodes = 100;

/** The search with its filters and its list. */
export function ListPane(props: ListPaneProps) {
  const { question, answer, openedId, index, recent, onChange } = props;
  const { strings, announce } = useUi();
  const { t, count } = strings;
  const [filter, setFilter] = useState<Filter>({});
  const [limit, setLimit] = useState(firstCodes);
  const isAsked = question.text.trim() !== "";
  const { groups, total } = listCodes({ answer, isAsked, index, recent, filter, limit }, strings);

  const results = groups.reduce((sum, { options }) => sum + options.length, 0);
  useEffect(() => {
    if (isAsked) announce(count("matchCount", results));
  }, [isAsked, results, announce, count]);

  const combobox = useCombobox({
    groups,
    text: question.text,
    isPending: isAsked && answer?.question !== question,
    openedId,
    onOpen: ({ id }) => onChange({ opened: id }),
    onEscape() {
      if (question.text === "") return false;
      onChange({ question: { text: "", isWhole: false } });
      return true;
    },
  });

  return (
    <section class="list" aria-label={t("searchLabel")}>
      <div class="list-head">
        <h1>{t("extName")}</h1>
        <SearchField
          question={question}
          combobox={combobox}
          onAsk={(asked) => onChange({ question: asked, isFresh: asked.isWhole })}
        />
        <FilterRow filter={filter} onFilter={setFilter} />
      </div>
      <ResultsRegion>
        {!isAsked && <UnreadParts parts={props.unread} />}
        {!isAsked && props.isUnread && <FilesUnread />}
        <OptionList combobox={combobox} name={t("searchList")} />
        {answer && <AnswerRemarks answer={answer} />}
        {total === 0 && index.length > 0 && <p class="remark">{t("noMatch")}</p>}
        {total !== undefined && total > limit && (
          <p class="remark">
            <button type="button" class="link" onClick={() => setLimit(total)}>
              {t("showAllCodes", { count: total.toLocaleString(strings.language) })}
            </button>
          </p>
        )}
        {!isAsked && <RecentChoice {...props} />}
      </ResultsRegion>
      {openedId === undefined && (
        <p class="faint whose">
          <NotMicrosoft />
        </p>
      )}
    </section>
  );
}
