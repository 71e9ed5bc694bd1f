import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { ManagedMark } from "../ui/managed-mark";

interface Option<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
  /** The organisation has taken it out of the choice. */
  managed?: boolean;
}

export interface ChoiceProps<Value extends string> {
  name: ComponentChildren;
  options: Option<Value>[];
  value: Value;
  onChoose(value: Value): void;
  /** The organisation has decided. */
  managed?: boolean;
}

/** One of a few things, all of them in view. */
export function Choice<Value extends string>({ name, options, value, onChoose, managed = false }: ChoiceProps<Value>) {
  const group = useId();
  return (
    <fieldset class="choice" disabled={managed}>
      <legend>
        {name} {managed && <ManagedMark />}
      </legend>
      {options.map((option) => (
        <label key={option.value} class="row">
          <input
            type="radio"
            name={group}
            checked={option.value === value}
            disabled={option.managed}
            aria-labelledby={`${group}-${option.value}-name`}
            aria-describedby={option.hint ? `${group}-${option.value}` : undefined}
            onChange={() => onChoose(option.value)}
          />
          <span>
            <span id={`${group}-${option.value}-name`}>
              {option.label} {option.managed && <ManagedMark />}
            </span>
            {option.hint && (
              <span class="faint" id={`${group}-${option.value}`}>
                {option.hint}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
