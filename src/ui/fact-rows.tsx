/** One value with its label. */
export interface FactRow {
  label: string;
  /** As written. */
  value: string;
  /** What it means, in words. */
  note?: string | undefined;
}

/** Labelled values, one below the other. */
export function FactRows({ rows }: { rows: FactRow[] }) {
  return (
    <dl class="facts">
      {rows.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
          {note && (
            <dd class="note">
              <bdi>{note}</bdi>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
