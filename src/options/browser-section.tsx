import { useRef, useState } from "preact/hooks";
import { useStrings } from "../ui/context";
import type { OptionsActions } from "./model";
import { Section } from "./section";
import { settingNames } from "./setting-names";
import { Switch } from "./switch";

interface BrowserSectionProps {
  sync: boolean;
  actions: Pick<OptionsActions, "setSync" | "reset" | "save" | "load" | "openShortcuts">;
}

/** What concerns the settings as a whole, and the browser's own page of shortcuts. */
export function BrowserSection({ sync, actions }: BrowserSectionProps) {
  const { t } = useStrings();
  const [said, setSaid] = useState("");
  const picker = useRef<HTMLInputElement>(null);

  async function load(file: File) {
    try {
      const fellBack = await actions.load(file);
      const names = fellBack.map((name) => t(settingNames[name])).join(", ");
      setSaid(names ? t("optImportedPartly", { names }) : t("optImported"));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      setSaid(t("optImportFailed"));
    }
  }

  return (
    <Section title={t("optBrowser")}>
      <Switch name={t("optSync")} hint={t("optSyncHint")} on={sync} onChange={actions.setSync} />
      <p class="actions">
        <button
          type="button"
          class="button plain"
          onClick={async () => setSaid((await actions.openShortcuts()) ? "" : t("optShortcutsElsewhere"))}
        >
          {t("optShortcuts")}
        </button>
        <button type="button" class="button plain" onClick={actions.save}>
          {t("optExport")}
        </button>
        <button type="button" class="button plain" onClick={() => picker.current?.click()}>
          {t("optImport")}
        </button>
        <button
          type="button"
          class="button plain"
          onClick={async () => {
            await actions.reset();
            setSaid(t("optResetDone"));
          }}
        >
          {t("optReset")}
        </button>
      </p>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t("optImport")}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void load(file);
          // The same file can be chosen again.
          currentTarget.value = "";
        }}
      />
      <p class="said" role="status">
        {said}
      </p>
    </Section>
  );
}
