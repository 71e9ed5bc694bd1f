import { useId, useState } from "preact/hooks";
import { addressShape, isLoopback } from "../core/address-shape";
import { compareAddresses, type Difference, type Run } from "../core/compare-addresses";
import { visibleCharacters } from "../core/values";
import { useStrings } from "./context";
import { Disclosure } from "./disclosure";
import type { StringKey } from "./strings";

/** For pasting the registered address: shows both, character by character, and says in words how they differ. */
export function AddressCheck({ sent }: { sent: string }) {
  const { t } = useStrings();
  const [registered, setRegistered] = useState("");
  const id = useId();
  return (
    <Disclosure name={t("compareAddress")}>
      <label class="field" for={id}>
        {t("pasteRegistered")}
      </label>
      <input
        id={id}
        class="text-field"
        type="text"
        dir="ltr"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={registered}
        onInput={(event) => setRegistered(event.currentTarget.value)}
      />
      <div role="status">{registered !== "" && <Result sent={sent} registered={registered} />}</div>
    </Disclosure>
  );
}

const words: Record<Difference, StringKey> = {
  scheme: "differScheme",
  host: "differHost",
  port: "differPort",
  case: "differCase",
  "trailing-slash": "differTrailingSlash",
  "extra-path": "differExtraPath",
  path: "differPath",
  query: "differQuery",
  blank: "differBlank",
};

function Result({ sent, registered }: { sent: string; registered: string }) {
  const { t } = useStrings();
  const comparison = compareAddresses(sent, registered);
  if (comparison.equal) return <p class="check">{t("addressesEqual")}</p>;
  const shape = addressShape(sent);
  const isLocal = shape !== undefined && isLoopback(shape);
  return (
    <>
      <AddressLine name={t("addressSent")} runs={comparison.sent} />
      <AddressLine name={t("addressRegistered")} runs={comparison.registered} />
      <ul class="avoid differences">
        {comparison.differences.map((difference) => (
          <li key={difference}>{t(difference === "port" && isLocal ? "differPortLocal" : words[difference])}</li>
        ))}
      </ul>
    </>
  );
}

/** One address with the characters that the other one lacks marked. */
function AddressLine({ name, runs }: { name: string; runs: Run[] }) {
  let start = 0;
  return (
    <figure class="wrong-value">
      <figcaption>{name}</figcaption>
      <code dir="ltr">
        {runs.map(({ text, same }) => {
          const key = start;
          start += text.length;
          return same ? (
            <bdi key={key}>{visibleCharacters(text)}</bdi>
          ) : (
            <mark key={key}>{visibleCharacters(text)}</mark>
          );
        })}
      </code>
    </figure>
  );
}
