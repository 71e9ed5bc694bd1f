import { Search } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { displayable } from "../../core/values";
import { useStrings } from "../context";
import { Icon } from "../icon";
import type { Combobox } from "./use-combobox";

/** What is being asked. */
export interface Question {
  text: string;
  /** It was pasted or handed over as a whole; the field shows only its beginning. */
  isWhole: boolean;
}

export interface SearchFieldProps {
  question: Question;
  combobox: Combobox;
  onAsk(question: Question): void;
}

/** A longer text, or one with line breaks, is not put into the field: it would lose its breaks and make the field slow. */
const longestTyped = 500;
/** So much of a pasted text is kept, in UTF-16 units: more than is ever read. */
const longestKept = 1_100_000;
const longestShown = 120;

/** The field to type a code, words or a whole message into. It has the focus from the start, its text selected. */
export function SearchField({ question, combobox, onAsk }: SearchFieldProps) {
  const { t } = useStrings();
  const { active, groups, listId } = combobox;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const hasOptions = groups.length > 0;

  function takeWhole(event: Event, data: DataTransfer | null): void {
    const text = data?.getData("text/plain") ?? "";
    if (text.length <= longestTyped && !/[\r\n]/.test(text.trim())) return;
    event.preventDefault();
    onAsk({ text: text.slice(0, longestKept), isWhole: true });
  }

  return (
    <search class="search-field">
      <Icon of={Search} />
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={t("searchLabel")}
        placeholder={t("searchHint")}
        aria-autocomplete="list"
        aria-expanded={hasOptions}
        aria-controls={hasOptions ? listId : undefined}
        aria-activedescendant={active && combobox.idOf(active)}
        maxLength={longestTyped}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="search"
        value={question.isWhole ? displayable(question.text.slice(0, 1000), longestShown) : question.text}
        onInput={({ currentTarget }) => onAsk({ text: currentTarget.value, isWhole: false })}
        onPaste={(event) => takeWhole(event, event.clipboardData)}
        onDrop={(event) => takeWhole(event, event.dataTransfer)}
        onKeyDown={combobox.onKeyDown}
      />
    </search>
  );
}
