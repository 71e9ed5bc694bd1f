import type { ExplainedFinding } from "../../../src/core/explanation";
import { noWishes, type Wishes } from "../../../src/core/wishes";
import { answerText } from "../../../src/rules/answer";
import { ruleStore } from "./rule-files";

/** A pack as an organisation would write it. */
export const pack = {
  codes: {
    "53003": {
      note: "Connect to the Contoso VPN first: https://vpn.contoso.com/start. Then sign in again.",
      causes: [
        {
          id: "no-vpn",
          title: "The VPN isn't connected",
          who: "user",
          fix: ["Connect it, then start {appName|the app} again."],
        },
      ],
    },
    "50105": { steps: { "not-assigned": ["Request access at https://access.contoso.com/?app={appId|app}"] } },
  },
};

const ids = "Correlation Id: 019f2847-08cc-4a1b-9f32-7c6d5e4f3a2b\nTimestamp: 2026-11-20T13:20:49Z";

/** A message that the pack speaks of. */
export const blocked = `AADSTS53003: Access has been blocked by Conditional Access policies.\nApp name: Payroll\nIP address: 203.0.113.7\n${ids}`;

/** What a reader gets who pastes this text in an organisation with these wishes. */
export async function explainWith(text: string, wishes: Partial<Wishes>): Promise<ExplainedFinding> {
  const store = { ...ruleStore, wishes: async () => ({ ...noWishes, ...wishes }) };
  const [finding] = await answerText(store, text, { trust: "pasted" });
  if (!finding) throw new Error("nothing was found");
  return finding;
}
