import type { Command } from "./rule";

/** Verbs of Azure CLI and Microsoft Graph PowerShell, and methods of HTTP, that change something, as words of a command. */
const writes =
  /\b(?:update|delete|create|add|set|remove|new|grant|reset|revoke|assign|enable|disable|post|put|patch)\b/i;

const cmdlet = /\b[a-z]{1,40}-[a-z]\w{0,100}/gi;
/** Cmdlets that read, and those that shape, show or keep what was read. */
const readingCmdlet =
  /^(?:(?:get|find|select|where|sort|group|measure|format|foreach|compare|convertfrom|convertto|out|export|write|connect)-|invoke-mggraphrequest$)/i;

/**
 * True for a command that only reads, as all commands do. A query in KQL can do nothing else, unless a line of it begins
 * with the dot of a management command. What stands in quotes is a value and no verb, unless it is a single word: a shell takes
 * `"delete"` for delete.
 */
export function isReadOnly({ shell, run }: Pick<Command, "shell" | "run">): boolean {
  if (shell === "kql") return !run.split(/[\n\r\u2028\u2029]/).some((line) => line.trimStart().startsWith("."));
  const verbs = run.replace(/["']([\w-]{1,60})["']/g, "$1").replace(/["'<][^"'>]{0,500}["'>]|--[\w-]{1,100}/g, "");
  if (shell === "graph-powershell" && verbs.match(cmdlet)?.some((each) => !readingCmdlet.test(each))) return false;
  return !writes.test(verbs);
}
