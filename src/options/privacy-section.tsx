import type { ShareableFact } from "../core/settings";
import { shareableFacts } from "../core/settings";
import { useStrings } from "../ui/context";
import { ManagedMark } from "../ui/managed-mark";
import type { StringKey } from "../ui/strings";
import type { OptionsActions, OptionsModel } from "./model";
import { Section } from "./section";
import { Switch } from "./switch";

interface PrivacySectionProps extends Pick<OptionsModel, "settings" | "policy" | "hasRecent"> {
  onChange: OptionsActions["change"];
  onClearRecent: OptionsActions["clearRecent"];
}

const shareNames: Record<ShareableFact, StringKey> = {
  user: "optShareUser",
  ipAddress: "optShareIp",
  deviceId: "optShareDevice",
  redirectUri: "optShareAddress",
};

/** What is remembered, and what messages may name. */
export function PrivacySection({ settings, policy, hasRecent, onChange, onClearRecent }: PrivacySectionProps) {
  const { t } = useStrings();
  const { share } = settings;
  const locked = policy.enforceRedaction === true;
  return (
    <Section title={t("optPrivacy")}>
      <Switch
        name={t("optKeepRecent")}
        hint={t("optKeepRecentHint")}
        on={settings.keepRecent}
        managed={policy.history === false}
        onChange={(keepRecent) => onChange({ keepRecent })}
      />
      {hasRecent && (
        <p class="under-row">
          <button type="button" class="button plain" onClick={onClearRecent}>
            {t("optForgetRecent")}
          </button>
        </p>
      )}
      <fieldset class="choice" disabled={locked}>
        <legend>
          {t("optShare")} {locked && <ManagedMark />}
        </legend>
        {!locked && <p class="faint">{t("optShareHint")}</p>}
        {shareableFacts.map((fact) => (
          <Switch
            key={fact}
            name={t(shareNames[fact])}
            on={share.includes(fact)}
            onChange={(on) =>
              onChange({ share: shareableFacts.filter((each) => (each === fact ? on : share.includes(each))) })
            }
          />
        ))}
      </fieldset>
      <Switch
        name={t("optLeaveOutTenant")}
        hint={locked ? undefined : t("optLeaveOutTenantHint")}
        on={settings.leaveOutTenant}
        managed={locked}
        onChange={(leaveOutTenant) => onChange({ leaveOutTenant })}
      />
    </Section>
  );
}
