import { exportSettings, importSettings } from "../core/settings";
import { browser } from "../platform/browser";
import { dropAccess, onAccessChange, requestAccess } from "../platform/permissions";
import { clearRecent } from "../platform/recent";
import { readStored, resetSettings, setSync, writeSettings } from "../platform/settings";
import { trySignInPage } from "../platform/sign-in-check";
import type { OptionsActions } from "./model";

/** What the options page does with the browser. */
export const actions: OptionsActions & { onSitesChange(callback: () => void): void } = {
  change: writeSettings,
  setSync,
  reset: resetSettings,
  save() {
    void readStored().then(({ settings }) => download("signin-lens-settings.json", exportSettings(settings)));
  },
  async load(file) {
    const { settings, fellBack } = importSettings(await file.text());
    await writeSettings({ audience: undefined, language: undefined, ...settings });
    return fellBack;
  },
  clearRecent,
  allow: requestAccess,
  remove: (origin) => dropAccess([origin]),
  openShortcuts,
  checkSignIn: trySignInPage,
  onSitesChange: onAccessChange,
};

function download(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Firefox has a call for it since 137; Chromium and Edge have an address, which works in both. */
async function openShortcuts(): Promise<boolean> {
  const { commands } = browser as { commands?: { openShortcutSettings?(): Promise<void> } };
  if (commands?.openShortcutSettings) {
    await commands.openShortcutSettings();
    return true;
  }
  return browser.tabs.create({ url: "chrome://extensions/shortcuts" }).then(
    () => true,
    () => false,
  );
}
