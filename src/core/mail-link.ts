/** A link that begins an e-mail. Chromium and Windows open none that is much longer than 2,000 characters, without a word. */

/** In UTF-16 units. Source: limits that people measured with Chrome, Firefox and Outlook (Stack Overflow 4473959). */
const longest = 2000;

export interface MailLink {
  url: string;
  /** True where lines at the end of the text had to be left out. */
  isCut: boolean;
}

/**
 * @param to an address, or nothing to let the person choose
 * @param body its last lines matter least: they go first where the whole is too long
 */
export function mailLink(to: string, subject: string, body: string): MailLink {
  const head = `mailto:${to}?subject=${encodeURIComponent(subject)}&body=`;
  const lines = body.split("\n");
  const fits = (count: number) => (head + encodeURIComponent(lines.slice(0, count).join("\n"))).length <= longest;
  let count = lines.length;
  while (count > 1 && !fits(count)) count--;
  const text = lines.slice(0, count).join("\n").trimEnd();
  return { url: head + encodeURIComponent(text), isCut: count < lines.length };
}
