import { useId } from "preact/hooks";
import { ManagedMark } from "../ui/managed-mark";

export interface SwitchProps {
  name: string;
  hint?: string | undefined;
  on: boolean;
  onChange(on: boolean): void;
  /** The organisation has decided. */
  managed?: boolean;
}

/** One thing that is on or off. */
export function Switch({ name, hint, on, onChange, managed = false }: SwitchProps) {
  const id = useId();
  return (
    <label class="row">
      <input
        type="checkbox"
        checked={on}
        disabled={managed}
        aria-labelledby={`${id}-name`}
        aria-describedby={hint ? id : undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>
        <span id={`${id}-name`}>
          {name} {managed && <ManagedMark />}
        </span>
        {hint && (
          <span class="faint" id={id}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
