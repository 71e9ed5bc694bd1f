import { useState } from "preact/hooks";
import type { SignInAccess } from "../platform/sign-in-check";
import { useStrings } from "../ui/context";
import type { StringKey } from "../ui/strings";
import type { OptionsActions } from "./model";

const results: Record<SignInAccess | "running", StringKey> = {
  running: "signInCheckRuns",
  open: "signInCheckOpen",
  blocked: "signInCheckBlocked",
  withheld: "signInCheckWithheld",
  unclear: "signInCheckUnclear",
};

/** Finds out by trying whether sign-in pages are kept from us: the browser says yes to the permission all the same. */
export function SignInCheck({ onCheck }: { onCheck: OptionsActions["checkSignIn"] }) {
  const { t } = useStrings();
  const [state, setState] = useState<keyof typeof results>();
  async function check() {
    setState("running");
    // Whatever keeps it from being found out, it does not run any more.
    setState(await onCheck().catch(() => "unclear" as const));
  }
  return (
    <div class="check-access">
      <button type="button" class="button plain" disabled={state === "running"} onClick={check}>
        {t("signInCheck")}
      </button>
      <p class="faint">{t("signInCheckHint")}</p>
      <p class="said" role="status">
        {state && t(results[state])}
      </p>
    </div>
  );
}
