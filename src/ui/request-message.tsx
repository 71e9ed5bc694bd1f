import { useState } from "preact/hooks";
import type { DraftedRequest } from "../core/explanation";
import { mailLink } from "../core/mail-link";
import { useStrings } from "./context";
import { CopyButton } from "./copy-button";
import { ExternalLink } from "./external-link";
import { LeftOut } from "./left-out";
import { LongQuote } from "./long-quote";
import { copyMessageFor } from "./words";

export interface RequestMessageProps {
  request: DraftedRequest;
  /** Of the reader's own help desk; not for messages to anybody else. */
  email?: string | undefined;
  /** Copying it is the one thing to do. */
  main?: boolean;
}

/** The message for whoever can fix it, exactly as it will be copied, with what was left out of it said. */
export function RequestMessage({ request, email = "", main = false }: RequestMessageProps) {
  const { t } = useStrings();
  const [isUnsure, setUnsure] = useState(false);
  const body = isUnsure ? (request.unsureBody ?? request.body) : request.body;
  const mail = mailLink(request.to === "home-admin" ? email : "", request.subject, body);
  return (
    <div class="message">
      {request.unsureBody && (
        <label class="choice">
          <input type="checkbox" checked={isUnsure} onChange={() => setUnsure(!isUnsure)} />
          <span>{t("notSureMine")}</span>
        </label>
      )}
      <LongQuote text={body} />
      <LeftOut names={request.leftOut} />
      <p class="actions">
        <CopyButton look={main ? "main" : "plain"} name={t(copyMessageFor[request.to])} text={body} />
        <ExternalLink url={mail.url}>{t("openMail")}</ExternalLink>
      </p>
      {mail.isCut && <p class="faint">{t("mailIsCut")}</p>}
    </div>
  );
}

/** One line for a help desk ticket. */
export function TicketNote({ request }: { request: DraftedRequest }) {
  const { t } = useStrings();
  return (
    <div class="message">
      <p class="quote">
        <bdi>{request.ticket}</bdi>
      </p>
      <CopyButton name={t("copyTicket")} text={request.ticket} />
    </div>
  );
}
