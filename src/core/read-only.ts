import type { Command } from "./rule";

/** Verbs of Azure CLI and Microsoft Graph PowerShell that change something, as words of a command. */
const writes = /\b(?:update|delete|create|add|set|remove|new|grant|reset|revoke|assign|enable|disable)\b/i;

/**
 * True for a command that only reads, as all commands do. A query in KQL can do nothing else, unless a line of it begins
 * with the dot of a management command. What stands in quotes is a value and no verb, unless it is a single word: a shell takes
 * `"delete"` for delete.
 */
export function isReadOnly({ shell, run }: Pick<Command, "shell" | "run">): boolean {
  if (shell === "kql") return !run.split(/[\n\r\u2028\u2029]/).some((line) => line.trimStart().startsWith("."));
  const verbs = run.replace(/["']([\w-]{1,60})["']/g, "$1").replace(/["'<][^"'>]{0,500}["'>]|--\S{1,500}/g, "");
  return !writes.test(verbs.replace(/-/g, " "));
}
