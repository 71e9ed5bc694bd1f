import { type BenchRow, format } from "./row.ts";

const heads = ["what", "value", "beside", "its value", "ratio", "goal", "met"];

/** The rows as a table of Markdown, which reads well in a terminal too. */
export function toTable(rows: readonly BenchRow[]): string {
  const cells = [heads, ...rows.map(toCells)];
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = heads, ...body] = cells;
  return [line(head), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...body.map(line)].join("\n");
}

function toCells({ name, value, unit, reference, referenceValue, ratio, goal, met }: BenchRow): string[] {
  return [
    name,
    `${format(value)} ${unit}`,
    reference,
    referenceValue === null ? "" : `${format(referenceValue)} ${unit}`,
    ratio === null ? "" : format(ratio),
    goal,
    met === null ? "" : met ? "yes" : "NO",
  ];
}
