/** Entra's pages name their scripts by nonce; the fixtures carry this one in their own markup. */
const nonce = "Zml4dHVyZQ";

/**
 * Stricter than the policy that login.microsoftonline.com sends, so that an overlay that works here works there.
 * Style attributes are allowed because the fixtures use them as the real pages do.
 */
export const contentPolicy = [
  "default-src 'none'",
  `script-src 'nonce-${nonce}'`,
  `style-src-elem 'nonce-${nonce}'`,
  "style-src-attr 'unsafe-inline'",
  "frame-src https: blob:",
  "form-action 'self'",
  "base-uri 'none'",
].join("; ");

/** Lets a page's own scripts and styles through the policy, and adds a style sheet at the end of its head. */
export function withNonces(html: string, css: string): string {
  const named = html.replace(/<(script|style)\b(?![^>]*\snonce=)/g, `<$1 nonce="${nonce}"`);
  return css ? named.replace("</head>", () => `<style nonce="${nonce}">${css}</style></head>`) : named;
}
