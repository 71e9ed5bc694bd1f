/**
 * Puts text on the clipboard. Must be called from a click.
 * @returns false where it is not allowed: a page's Permissions-Policy can forbid it (toolbar pop-ups never are)
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
