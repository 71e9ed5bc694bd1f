import type { OrganisationPart } from "../core/wishes";
import { useStrings } from "./context";
import { ExternalLink } from "./external-link";

/** Whom to ask in the reader's organisation, and its ticket form with what is known filled in. */
export function HelpDeskView({ organisation: { name, helpDesk, ticket } }: { organisation: OrganisationPart }) {
  const { t } = useStrings();
  if (!helpDesk && !ticket) return null;
  const { url, email, phone, hours, text } = helpDesk ?? {};
  return (
    <section class="help-desk">
      <h3 class="kicker">{helpDesk?.name ?? (name ? t("helpDeskOf", { name }) : t("helpDesk"))}</h3>
      {text && <p>{text}</p>}
      {(phone || hours) && (
        <p>
          {phone && <bdi>{phone}</bdi>}
          {phone && hours && " · "}
          {hours}
        </p>
      )}
      <p class="actions">
        {ticket && <ExternalLink url={ticket.url}>{t("openTicket")}</ExternalLink>}
        {url && <ExternalLink url={url}>{t("openHelpDesk")}</ExternalLink>}
        {email && <ExternalLink url={`mailto:${email}`}>{email}</ExternalLink>}
      </p>
      {ticket && <p class="faint">{t("ticketCarries", { host: ticket.title })}</p>}
    </section>
  );
}
