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
  ["azure-cli", "az ad sp list --filter <delete>", true],
  ["azure-cli", "az ad app federated-credential list --id 7", true],
  ["azure-cli", "az rest --method get --url 'https://graph.microsoft.com/v1.0/users?delete me'", true],
  ["azure-cli", "az rest --method post --url 'https://graph.microsoft.com/v1.0/users'", false],
  ["azure-cli", "az rest --method=patch --url 'https://graph.microsoft.com/v1.0/users/7'", false],
  ["azure-cli", "az rest -m 'PUT' --url 'https://graph.microsoft.com/v1.0/users/7'", false],
  ["graph-powershell", "Get-MgUser -UserId 7", true],
  ["graph-powershell", "Get-MgUser -All | Where-Object Id -eq 7 | Sort-Object Id | Export-Csv a.csv", true],
  ["graph-powershell", "Invoke-MgGraphRequest -Method GET -Uri 'https://graph.microsoft.com/v1.0/users'", true],
  ["graph-powershell", "Invoke-MgGraphRequest -Method PATCH -Uri 'https://graph.microsoft.com/v1.0/users/7'", false],
  ["graph-powershell", "Invoke-MgGraphRequest -Method:Post -Uri 'https://graph.microsoft.com/v1.0/users'", false],
  ["graph-powershell", "Invoke-MgDismissRiskyUser -UserIds 7", false],
  ["graph-powershell", "Confirm-MgRiskyUserCompromised -UserIds 7", false],
  ["graph-powershell", "Get-MgUser -UserId 7; Restore-MgDirectoryDeletedItem -DirectoryObjectId 7", false],
  ["graph-powershell", "$user.Id", true],
  ["graph-powershell", "Restore-MgDirectoryDeletedItem -DirectoryObjectId 7", false],
  ["graph-powershell", "Update-MgUser -UserId 7", false],
  ["graph-powershell", "Remove-MgUser -UserId 7", false],
  ["graph-powershell", "Get-MgUser -Filter 'a b'; New-MgUser", false],
  ["kql", "SigninLogs | where Action == 'Delete'", true],
  ["kql", "  .drop table SigninLogs", false],
  ["kql", "// the logs\n.drop table SigninLogs", false],
])("%s: %s", (shell, run, answer) => {
  expect(isReadOnly({ shell, run })).toBe(answer);
});
