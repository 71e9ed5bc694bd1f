import type { ExplainedFinding } from "../../core/explanation";
import { answerText } from "../../rules/answer";
import { openPackagedRules } from "../../rules/packaged";

/** An invented message, as Microsoft's sign-in page words it. */
const message = [
  "AADSTS50011: The redirect URI 'http://payroll.contoso.com/signin-oidc' specified in the request does not match the",
  "redirect URIs configured for the application 'c4c80de8-5a3f-4c37-9a55-6e2b9b3d1f00'.",
  "App name: Contoso Payroll",
  "Correlation Id: 019f2847-08cc-4a1b-9f32-7c6d5e4f3a2b",
  "Timestamp: 2026-11-20T13:20:49Z",
].join("\n");

/** Where a message of this kind stands. */
const origin = { trust: "microsoft", host: "login.microsoftonline.com" } as const;

/** The example, explained here and now by the rules that explain everything else. */
export async function explainExample(): Promise<ExplainedFinding> {
  const [finding] = await answerText(openPackagedRules(), message, origin);
  if (!finding) throw new Error("The example has no code.");
  return finding;
}
