import type { Surface } from "./vocabulary";

/** Tells from a text alone where its error was met. Pages say it better; this serves pasted and selected text. */

const record =
  /sign-?in error code|failure ?reason|"?result(?:type|description)"?|signinlogs|activity details|(?:^|\n)\W{0,20}status\W{1,20}(?:failure|interrupted|success)/i;
const answer = /["'[]error_description["'\]]|["']error["']\s*:\s*["']\w+["']|error_codes|token endpoint/i;
const address = /[?#&]error=|error_description=/i;
const page =
  /having trouble signing you in|troubleshooting details|additional technical information|error code:\s*\d{5,7}\s+request id|request id:[\s\S]{0,200}correlation id:[\s\S]{0,200}message:/i;

/** @param text without escapes */
export function surfaceOf(text: string): Surface {
  if (address.test(text)) return "redirect";
  if (answer.test(text)) return "token";
  if (page.test(text)) return "page";
  if (record.test(text)) return "log";
  return "text";
}
