import { useRef, useState } from "preact/hooks";
import type { SettingName } from "../core/settings";
import { useStrings } from "../ui/context";
import type { StringKey } from "../ui/strings";
import type { OptionsActions } from "./model";
import { Section } from "./section";
import { settingNames } from "./setting-names";
import { Switch } from "./switch";

interface BrowserSectionProps {
  sync: boolean;
  actions: Pick<OptionsActions, "setSync" | "reset" | "save" | "load" | "openShortcuts">;
}

/** What was done, put into words when it is shown: a file that was loaded may have changed the language. */
interface Said {
  key: StringKey;
  /** The settings that it names. */
  settings?: SettingName[];
}

/** What concerns the settings as a whole, and the browser's own page of shortcuts. */
export function BrowserSection({ sync, actions }: BrowserSectionProps) {
  const { t } = useStrings();
  const [said, setSaid] = useState<Said>();
  const picker = useRef<HTMLInputElement>(null);

  async function load(file: File) {
    try {
      const fellBack = await actions.load(file);
      setSaid({ key: fellBack.length > 0 ? "optImportedPartly" : "optImported", settings: fellBack });
    } catch (error) {
      setSaid(error instanceof SyntaxError ? { key: "optImportFailed" } : undefined);
    }
  }

  return (
    <Section title={t("optBrowser")}>
      <Switch name={t("optSync")} hint={t("optSyncHint")} on={sync} onChange={actions.setSync} />
      <p class="actions">
        <button
          type="button"
          class="button plain"
          onClick={async () => setSaid((await actions.openShortcuts()) ? undefined : { key: "optShortcutsElsewhere" })}
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
          onClick={() =>
            actions.reset().then(
              () => setSaid({ key: "optResetDone" }),
              () => setSaid(undefined),
            )
          }
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
        {said && t(said.key, { names: (said.settings ?? []).map((name) => t(settingNames[name])).join(", ") })}
      </p>
    </Section>
  );
}
