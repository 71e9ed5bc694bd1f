import { admittedAudiences } from "../core/policy";
import { audiences } from "../core/vocabulary";
import { useStrings } from "../ui/context";
import { audienceNames } from "../ui/words";
import { Choice } from "./choice";
import type { OptionsActions, OptionsModel } from "./model";
import { Section } from "./section";

interface ReaderSectionProps extends Pick<OptionsModel, "settings" | "policy"> {
  onChange: OptionsActions["change"];
}

/** For whom explanations are written. */
export function ReaderSection({ settings, policy, onChange }: ReaderSectionProps) {
  const { t } = useStrings();
  const auto = { value: "auto" as const, label: t("optAudienceAuto"), hint: t("optAudienceAutoHint") };
  const readers = audiences.map((value) => ({
    value,
    label: t(audienceNames[value]),
    managed: !admittedAudiences(policy).includes(value),
    ...(value === policy.defaultRole ? { hint: t("optPreset") } : {}),
  }));
  return (
    <Section title={t("optForWhom")}>
      <Choice
        name={<span class="unseen">{t("audienceLegend")}</span>}
        options={policy.defaultRole ? readers : [auto, ...readers]}
        value={settings.audience ?? "auto"}
        onChoose={(value) => onChange({ audience: value === "auto" ? undefined : value })}
      />
    </Section>
  );
}
