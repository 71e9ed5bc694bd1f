import { Pin, Puzzle } from "lucide";
import { useState } from "preact/hooks";
import type { ExplainedFinding } from "../../core/explanation";
import type { Audience } from "../../core/vocabulary";
import { CodeLine } from "../../ui/code-line";
import { useStrings } from "../../ui/context";
import { nameOf } from "../../ui/finding-name";
import { FindingView } from "../../ui/finding-view";
import { Icon } from "../../ui/icon";
import { NotMicrosoft } from "../../ui/not-microsoft";
import type { Strings } from "../../ui/strings";
import { UiProvider } from "../../ui/ui-provider";

export interface FirstRunPageProps {
  example: ExplainedFinding;
  strings: Strings;
  onSettings(): void;
  onCopy(text: string): Promise<boolean>;
}

/** Seen once: what the extension does, what it can see, a live example, and where its button is. */
export function FirstRunPage({ strings, onCopy, ...props }: FirstRunPageProps) {
  return (
    <UiProvider strings={strings} onCopy={onCopy}>
      <Welcome {...props} />
    </UiProvider>
  );
}

function Welcome({ example, onSettings }: Omit<FirstRunPageProps, "strings" | "onCopy">) {
  const { t } = useStrings();
  const [audience, setAudience] = useState<Audience>("user");
  return (
    <main>
      <div class="words">
        <h1>
          <img src="/icons/48.png" alt="" width="32" height="32" /> {t("firstTitle")}
        </h1>
        <p class="lead">{t("firstWhat")}</p>
        <section>
          <h2>{t("firstSees")}</h2>
          <ul>
            <li>{t("optAboutSees")}</li>
            <li>{t("optAboutStays")}</li>
            <li>{t("optAboutChanges")}</li>
          </ul>
        </section>
        <section>
          <h2>{t("firstButton")}</h2>
          <p class="toolbar" aria-hidden="true">
            <span class="address" />
            <Icon of={Puzzle} size={18} />
            <Icon of={Pin} size={14} />
            <img src="/icons/16.png" alt="" width="16" height="16" />
          </p>
          <p>{t("firstButtonHint")}</p>
        </section>
        <p class="actions">
          <button type="button" class="button plain" onClick={onSettings}>
            {t("optionsTitle")}
          </button>
        </p>
        <p class="faint">
          <NotMicrosoft />
        </p>
      </div>
      <section class="example" aria-labelledby="example-title">
        <p class="faint" id="example-title">
          {t("firstExample")}
        </p>
        <article aria-label={nameOf(example)}>
          <CodeLine findings={[example]} current={example} onChoose={() => undefined} />
          <FindingView finding={example} audience={audience} onAudience={setAudience} />
        </article>
      </section>
    </main>
  );
}
