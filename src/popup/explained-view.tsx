import { useLayoutEffect } from "preact/hooks";
import { useStrings } from "../ui/context";
import { Explained, type ExplainedProps } from "../ui/search/explained";

/** An explanation in the place of the list. Escape leads back, wherever the focus is. */
export function ExplainedView(props: ExplainedProps & { onBack(): void }) {
  const { t } = useStrings();
  const { onBack } = props;
  // Before anything is drawn: the field that had the focus is gone, and the title has not got it yet.
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      // The browser would close the pop-up.
      event.preventDefault();
      onBack();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [onBack]);
  return (
    <main class="explained">
      <h1 class="unseen">{t("extName")}</h1>
      <Explained {...props} />
    </main>
  );
}
