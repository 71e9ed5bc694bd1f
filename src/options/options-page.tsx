import { useState } from "preact/hooks";
import { useStrings } from "../ui/context";
import { OrganisationName } from "../ui/managed-mark";
import { NotMicrosoft } from "../ui/not-microsoft";
import type { Strings } from "../ui/strings";
import { UiProvider } from "../ui/ui-provider";
import { BrowserSection } from "./browser-section";
import { LookSection } from "./look-section";
import type { OptionsActions, OptionsModel } from "./model";
import { OrganisationSection } from "./organisation-section";
import { PagesSection } from "./pages-section";
import { PrivacySection } from "./privacy-section";
import { ReaderSection } from "./reader-section";
import { sayingFailures } from "./saying-failures";
import { Section } from "./section";
import { settingNames } from "./setting-names";
import { SignInCheck } from "./sign-in-check";
import { SitesSection } from "./sites-section";

export interface OptionsPageProps {
  model: OptionsModel;
  actions: OptionsActions;
  strings: Strings;
}

/** All settings on one page. Each is saved when it is chosen. */
export function OptionsPage({ strings, ...props }: OptionsPageProps) {
  return (
    <UiProvider strings={strings} onCopy={async () => false}>
      <Settings {...props} />
    </UiProvider>
  );
}

function Settings({ model, actions: plainActions }: Omit<OptionsPageProps, "strings">) {
  const { t } = useStrings();
  const [failure, setFailure] = useState("");
  const { settings, policy, policyProblems, fellBack } = model;
  const actions = sayingFailures(plainActions, (reason) =>
    setFailure(reason === undefined ? "" : t("optNotSaved", { reason })),
  );
  return (
    <OrganisationName.Provider value={policy.organisation}>
      <main>
        <h1>
          <img src="/icons/32.png" alt="" width="24" height="24" /> {t("extName")}
        </h1>
        {Object.keys(policy).length > 0 && <p class="notice">{t("optManagedNotice")}</p>}
        {fellBack.length > 0 && (
          <p class="notice caution">
            {t("optFellBack", { names: fellBack.map((name) => t(settingNames[name])).join(", ") })}
          </p>
        )}
        <p class="said failure" role="alert">
          {failure}
        </p>
        <OrganisationSection policy={policy} problems={policyProblems} pack={model.pack} />
        <ReaderSection settings={settings} policy={policy} onChange={actions.change} />
        <PagesSection settings={settings} onChange={actions.change} />
        <SitesSection settings={settings} policy={policy} sites={model.sites} actions={actions} />
        <PrivacySection
          settings={settings}
          policy={policy}
          hasRecent={model.hasRecent}
          onChange={actions.change}
          onClearRecent={actions.clearRecent}
        />
        <LookSection settings={settings} languages={model.languages} onChange={actions.change} />
        <BrowserSection sync={model.sync} actions={actions} />
        <Section title={t("optAbout")}>
          <p>{t("optAboutSees")}</p>
          <p>{t("optAboutStays")}</p>
          <p>{t("optAboutKeeps")}</p>
          <p>{t("optAboutChanges")}</p>
          <SignInCheck onCheck={actions.checkSignIn} />
        </Section>
        <footer class="faint">
          <p>
            <NotMicrosoft />
          </p>
          <p>
            {Object.entries(model.versions)
              .map(([name, version]) => t("optVersion", { name, version }))
              .join(" · ")}
          </p>
        </footer>
      </main>
    </OrganisationName.Provider>
  );
}
