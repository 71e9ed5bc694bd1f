import { useEffect, useRef } from "preact/hooks";
import { OptionLine } from "./option-line";
import type { Combobox } from "./use-combobox";

/** The list that the search field drives, in groups. */
export function OptionList({ combobox, name }: { combobox: Combobox; name: string }) {
  const { active, groups, listId } = combobox;
  const list = useRef<HTMLDivElement>(null);
  const activeId = active && combobox.idOf(active);
  useEffect(() => {
    if (activeId) list.current?.querySelector(`#${CSS.escape(activeId)}`)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);
  if (groups.length === 0) return null;
  return (
    <div ref={list} class="options" role="listbox" id={listId} aria-label={name}>
      {groups.map((group, i) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups, and no field sets.
        <div key={group.name} role="group" aria-labelledby={`${listId}-name-${i}`}>
          <div class="group-name" role="presentation" id={`${listId}-name-${i}`}>
            {group.name}
          </div>
          {group.options.map((option) => (
            <OptionLine
              key={option.id}
              id={combobox.idOf(option)}
              option={option}
              isActive={option === active}
              isOpened={option.id === combobox.openedId}
              onOpen={() => combobox.open(option)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
