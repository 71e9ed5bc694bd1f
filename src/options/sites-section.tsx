import { hostOf } from "../core/match-pattern";
import { managedOverlay } from "../core/policy";
import type { OverlayMode } from "../core/settings";
import { useStrings } from "../ui/context";
import { ManagedMark } from "../ui/managed-mark";
import type { StringKey } from "../ui/strings";
import type { OptionsActions, OptionsModel, Site } from "./model";
import { Section } from "./section";

interface SitesSectionProps extends Pick<OptionsModel, "settings" | "policy" | "sites"> {
  actions: Pick<OptionsActions, "allow" | "remove" | "change">;
}

/** Where we may look, with the way to give and take it, and how to show errors there. */
export function SitesSection({ sites, ...props }: SitesSectionProps) {
  const { t } = useStrings();
  return (
    <Section title={t("optSites")} hint={t("optSitesHint")}>
      <ul class="sites">
        {sites.map((site) => (
          <SiteRow key={site.origin} site={site} {...props} />
        ))}
      </ul>
    </Section>
  );
}

const modeNames: Record<OverlayMode | "", StringKey> = {
  "": "optSiteAsAbove",
  card: "optSiteCard",
  pill: "optSitePill",
  off: "optSiteOff",
};

const managedNames = { click: "polSignInClick", off: "polSignInOff" } as const satisfies Record<string, StringKey>;

function SiteRow({ site, settings, policy, actions }: { site: Site } & Omit<SitesSectionProps, "sites">) {
  const { t } = useStrings();
  const host = hostOf(site.origin);
  const managed = managedOverlay(policy, host);
  return (
    <li>
      <span class="host">
        <bdi>{host}</bdi>
        {site.isWanted && <span class="faint">{t(site.granted ? "optSiteWantedGranted" : "optSiteWanted")}</span>}
        {site.granted && managed && (
          <span class="faint">
            {t(managedNames[managed])} <ManagedMark />
          </span>
        )}
      </span>
      {/* Cards stand in top pages, whose host is known; a wildcard stands for frames. */}
      {site.granted && !host.includes("*") && (
        <select
          aria-label={t("optSiteOverlay", { host })}
          disabled={managed !== undefined}
          value={managed ? "off" : (settings.siteOverlays[host] ?? "")}
          onChange={({ currentTarget }) => {
            const { [host]: _, ...others } = settings.siteOverlays;
            const mode = currentTarget.value as OverlayMode | "";
            return actions.change({ siteOverlays: mode === "" ? others : { ...others, [host]: mode } });
          }}
        >
          {Object.entries(modeNames).map(([mode, name]) => (
            <option key={mode} value={mode}>
              {t(name)}
            </option>
          ))}
        </select>
      )}
      {site.granted && site.canDrop && (
        <button
          type="button"
          class="button plain"
          aria-label={t("optSiteRemoveName", { host })}
          onClick={() => actions.remove(site.origin)}
        >
          {t("optSiteRemove")}
        </button>
      )}
      {!site.granted && (
        <button
          type="button"
          class="button plain"
          aria-label={t("optSiteAllowName", { host })}
          onClick={() => actions.allow(site.origin)}
        >
          {t("optSiteAllow")}
        </button>
      )}
    </li>
  );
}
