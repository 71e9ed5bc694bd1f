/**
 * Has the browser close the popover that a button stands in, if the button stands in one. Firefox ends our script without
 * a word when the extension is switched off, and what stays on the page must still go when it is told to.
 */
export function closesByItself(button: HTMLButtonElement | null): void {
  const root = button?.getRootNode();
  if (!button || !(root instanceof ShadowRoot)) return;
  button.popoverTargetElement = root.host;
  button.popoverTargetAction = "hide";
}
