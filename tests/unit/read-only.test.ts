import { expect, test } from "vitest";
import { isReadOnly } from "../../src/core/read-only";
import type { Shell } from "../../src/core/vocabulary";

/** Promise: a command that changes something is seen, however it is written, and one that reads is not taken for it. */

test.each<[Shell, string, boolean]>([
  ["azure-cli", "az ad app show --id 7", true],
  ["azure-cli", "az ad app delete --id 7", false],
  ["azure-cli", "az ad app 'delete' --id 7", false],
  ["azure-cli", 'az ad app "delete" --id 7', false],
  ["azure-cli", "az ad sp list --filter 'add one'", true],
  ["azure-cli", "az ad sp list --show-new", true],
  ["azure-cli", "az ad sp list <new name>", true],
  ["graph-powershell", "Get-MgUser -UserId 7", true],
  ["graph-powershell", "Update-MgUser -UserId 7", false],
  ["graph-powershell", "Remove-MgUser -UserId 7", false],
  ["graph-powershell", "Get-MgUser -Filter 'a b'; New-MgUser", false],
  ["kql", "SigninLogs | where Action == 'Delete'", true],
  ["kql", "  .drop table SigninLogs", false],
  ["kql", "// the logs\n.drop table SigninLogs", false],
])("%s: %s", (shell, run, answer) => {
  expect(isReadOnly({ shell, run })).toBe(answer);
});
