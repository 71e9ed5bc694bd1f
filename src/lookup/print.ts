/** A folded part prints as nothing: everything is opened for the printer, and folded again as it was. */
export function openPartsForPrinting(document: Document): void {
  let opened: HTMLDetailsElement[] = [];
  const window = document.defaultView;
  window?.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  window?.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}
