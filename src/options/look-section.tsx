import { useId } from "preact/hooks";
import { tagOf } from "../core/languages";
import { type Theme, themes } from "../core/settings";
import { useStrings } from "../ui/context";
import type { StringKey } from "../ui/strings";
import { Choice } from "./choice";
import type { OptionsActions, OptionsModel } from "./model";
import { Section } from "./section";

interface LookSectionProps extends Pick<OptionsModel, "settings" | "languages"> {
  onChange: OptionsActions["change"];
}

const themeNames: Record<Theme, StringKey> = { auto: "optThemeAuto", light: "optThemeLight", dark: "optThemeDark" };

/** Language and theme of everything that we show. */
export function LookSection({ settings, languages, onChange }: LookSectionProps) {
  const { t } = useStrings();
  const id = useId();
  return (
    <Section title={t("optLook")}>
      <p class="field">
        <label for={id}>{t("optLanguage")}</label>
        <select
          id={id}
          value={settings.language ?? ""}
          onChange={({ currentTarget }) => onChange({ language: currentTarget.value || undefined })}
        >
          <option value="">{t("optLanguageAuto")}</option>
          {languages.map(({ language, name }) => (
            <option key={language} value={language} lang={tagOf(language)}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <Choice
        name={t("optTheme")}
        options={themes.map((value) => ({ value, label: t(themeNames[value]) }))}
        value={settings.theme}
        onChoose={(theme) => onChange({ theme })}
      />
    </Section>
  );
}
