import type { Finding } from "./finding";
import { isStepCode } from "./normal-steps";
import type { Surface } from "./vocabulary";

/** Whether a code is a failure, by where it stands and what the record says of itself. */
export function statusOf(
  code: string,
  surface: Surface,
  status: string | undefined,
  failsIn: readonly Surface[] | undefined,
): Finding["status"] {
  if (surface === "step") return isStepCode(code) ? "interrupt" : "failure";
  if (status && /^interrupted$/i.test(status)) return "interrupt";
  if (status && /^failure$/i.test(status)) return "failure";
  if (failsIn === undefined) return surface === "log" && isStepCode(code) ? "interrupt" : "failure";
  if (surface === "text") return failsIn.length > 0 ? "failure" : "interrupt";
  return failsIn.includes(surface) ? "failure" : "interrupt";
}
