import { useStrings } from "./context";

/** Whose this is, and whose it isn't: at the foot of every surface that carries Microsoft's name. */
export function NotMicrosoft() {
  const { t } = useStrings();
  return <span>{t("notMicrosoft", { name: t("shortName") })}</span>;
}
