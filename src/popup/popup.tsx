import { ArrowLeft } from "lucide";
import { useState } from "preact/hooks";
import type { ExplainedFinding } from "../core/explanation";
import type { Audience } from "../core/vocabulary";
import type { TabReport } from "../platform/protocol";
import { CodeLine } from "../ui/code-line";
import { useStrings } from "../ui/context";
import { keyOf, nameOf } from "../ui/finding-name";
import { FindingView } from "../ui/finding-view";
import { Icon } from "../ui/icon";
import type { Strings } from "../ui/strings";
import { UiProvider } from "../ui/ui-provider";
import { AccessNotice, type AccessNoticeProps } from "./access-notice";
import { FindingList } from "./finding-list";

export interface PopupProps extends Pick<AccessNoticeProps, "onGrant"> {
  /** Nothing when the background did not answer. */
  report: TabReport | undefined;
  strings: Strings;
  onAudience(audience: Audience): void;
  onCopy(text: string): Promise<boolean>;
}

/** The toolbar pop-up: what was found on this tab, newest first, and the explanation of each. */
export function Popup({ strings, onCopy, ...props }: PopupProps) {
  return (
    <UiProvider strings={strings} onCopy={onCopy}>
      <TabView {...props} />
    </UiProvider>
  );
}

function TabView({ report, onAudience, onGrant }: Omit<PopupProps, "strings" | "onCopy">) {
  const { t } = useStrings();
  const [open, setOpen] = useState<string>();
  if (!report) return <p class="notice">{t("popupFailed")}</p>;
  const { findings, audience } = report;
  const shown = findings.find((finding) => keyOf(finding) === open);
  if (shown)
    return <OneFinding finding={shown} audience={audience} onAudience={onAudience} onBack={() => setOpen(undefined)} />;
  return (
    <main>
      <h1>{t("popupTitle")}</h1>
      {findings.length > 0 && <FindingList findings={findings} onOpen={(finding) => setOpen(keyOf(finding))} />}
      {/* What was found before access was withheld stays, and so does the way to get it back. */}
      {(findings.length === 0 || report.access === "withheld") && <AccessNotice report={report} onGrant={onGrant} />}
    </main>
  );
}

interface OneFindingProps {
  finding: ExplainedFinding;
  audience: Audience | undefined;
  onAudience(audience: Audience): void;
  onBack(): void;
}

function OneFinding({ finding, audience, onAudience, onBack }: OneFindingProps) {
  const { t } = useStrings();
  return (
    <main>
      <div class="bar">
        <button type="button" class="tool" aria-label={t("back")} title={t("back")} onClick={onBack}>
          <Icon of={ArrowLeft} />
        </button>
        <CodeLine findings={[finding]} current={finding} onChoose={onBack} />
      </div>
      <article aria-label={nameOf(finding)}>
        <FindingView finding={finding} audience={audience} onAudience={onAudience} focusTitle />
      </article>
    </main>
  );
}
