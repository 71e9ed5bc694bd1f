import { type OverlayMode, overlayModes } from "../core/settings";
import { useStrings } from "../ui/context";
import type { StringKey } from "../ui/strings";
import { Choice } from "./choice";
import type { OptionsActions, OptionsModel } from "./model";
import { Section } from "./section";
import { Switch } from "./switch";

interface PagesSectionProps extends Pick<OptionsModel, "settings"> {
  onChange: OptionsActions["change"];
}

const overlayNames: Record<OverlayMode, StringKey> = {
  card: "optOverlayCard",
  pill: "optOverlayPill",
  off: "optOverlayOff",
};

/** How explanations appear on web pages. */
export function PagesSection({ settings, onChange }: PagesSectionProps) {
  const { t } = useStrings();
  return (
    <Section title={t("optOnPages")}>
      <Choice
        name={t("optOverlay")}
        options={overlayModes.map((value) => ({ value, label: t(overlayNames[value]) }))}
        value={settings.overlay}
        onChoose={(overlay) => onChange({ overlay })}
      />
      <Switch
        name={t("optMarks")}
        hint={t("optMarksHint")}
        on={settings.marks}
        onChange={(marks) => onChange({ marks })}
      />
    </Section>
  );
}
