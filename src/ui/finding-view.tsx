import { useEffect, useRef, useState } from "preact/hooks";
import type { ExplainedFinding } from "../core/explanation";
import { inEnglish, languageOf } from "../core/translation";
import type { Audience } from "../core/vocabulary";
import { AboutCode } from "./about-code";
import { AudienceSwitch } from "./audience-switch";
import { BundlePreview } from "./bundle-preview";
import { CausePart } from "./cause-part";
import { audienceFor } from "./default-audience";
import { IdDetails } from "./id-details";
import { NotMicrosoft } from "./not-microsoft";
import { OrganisationNote } from "./organisation-note";
import { ReportPreview } from "./report-preview";
import { RequestInspector } from "./request-inspector";
import { RichText } from "./rich-text";
import { SourceLine } from "./source-line";
import { StageStrip } from "./stage-strip";
import { Tags } from "./tags";
import { TranslationNote } from "./translation-note";
import { Unconfirmed } from "./unconfirmed";
import { UserPart } from "./user-part";

export interface FindingViewProps {
  finding: ExplainedFinding;
  /** For whom the text is; absent until the reader has chosen. */
  audience?: Audience | undefined;
  onAudience(audience: Audience): void;
  /** The reader came here by a button that is gone now: the title takes the focus. */
  focusTitle?: boolean;
}

/** One explanation: what happened, who and whether to retry, where it stopped, then the reader's own part. */
export function FindingView({ finding: found, audience, onAudience, focusTitle }: FindingViewProps) {
  const [showsOriginal, setShowsOriginal] = useState(false);
  const finding = showsOriginal ? { ...found, explanation: inEnglish(found.explanation) } : found;
  const { explanation, origin, bundle, report } = finding;
  const reader = audienceFor(finding, audience);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusTitle) title.current?.focus();
  }, [focusTitle]);
  return (
    <>
      {origin.trust === "unconfirmed" && <Unconfirmed host={origin.host} />}
      <h2 ref={title} tabIndex={-1}>
        <RichText text={explanation.title} language={languageOf(explanation, "title")} />
      </h2>
      {found.explanation.translated && (
        <TranslationNote showsOriginal={showsOriginal} onShowOriginal={setShowsOriginal} />
      )}
      <Tags finding={finding} reader={reader} />
      <StageStrip finding={finding} />
      <AudienceSwitch audience={reader} choices={finding.audiences} onAudience={onAudience} />
      <div class="reader" key={reader}>
        {reader !== "user" && <OrganisationNote finding={finding} />}
        {reader === "user" ? <UserPart finding={finding} /> : <CausePart finding={finding} audience={reader} />}
        <RequestInspector finding={finding} />
        <IdDetails finding={finding} />
        {bundle && <BundlePreview bundle={bundle} />}
        <AboutCode explanation={explanation} />
        {report && <ReportPreview report={report} depth={explanation.depth} />}
      </div>
      <footer class="foot">
        <SourceLine origin={origin} />
        <NotMicrosoft />
      </footer>
    </>
  );
}
