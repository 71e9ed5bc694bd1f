import { useState } from "preact/hooks";
import { hostOf } from "../core/match-pattern";
import type { OfferedBundle } from "../platform/protocol";
import type { BundleId } from "../platform/site-bundles";
import { useStrings } from "../ui/context";
import type { StringKey } from "../ui/strings";
import { Refused } from "./refused";

export interface SiteOfferProps {
  bundle: OfferedBundle;
  /** Asks for the sites. Called first thing in the click, as browsers want it. */
  onAllow(origins: string[]): Promise<boolean>;
  /** Gives the sites back. */
  onDrop(origins: string[]): Promise<void>;
}

const names: Record<BundleId, StringKey> = {
  usGov: "bundleUsGov",
  china: "bundleChina",
  sovereign: "bundleSovereign",
  customers: "bundleCustomers",
  personal: "bundlePersonal",
  legacySignIn: "bundleLegacySignIn",
  myAccount: "bundleMyAccount",
  intune: "bundleIntune",
  microsoft365: "bundleMicrosoft365",
};

/** The sites that the page in front belongs to, to be allowed together with one click, or given back. */
export function SiteOffer({ bundle, onAllow, onDrop }: SiteOfferProps) {
  const { t } = useStrings();
  const [refused, setRefused] = useState(false);
  const { id, origins, isGranted } = bundle;
  const sites = t(names[id]);
  const allow = () => onAllow(origins).then((granted) => setRefused(!granted));
  if (isGranted) {
    return (
      <div class="notice row">
        <p class="faint">{t("siteAllowed", { sites })}</p>
        <button type="button" class="button" onClick={() => onDrop(origins)}>
          {t("siteDrop")}
        </button>
      </div>
    );
  }
  return (
    <div class="notice">
      <p>{t("siteOffer", { sites })}</p>
      <p class="faint hosts">{origins.map(hostOf).join(", ")}</p>
      <button type="button" class="button main" onClick={allow}>
        {t("siteAllow")}
      </button>
      {refused && <Refused says="popupRefused" />}
    </div>
  );
}
