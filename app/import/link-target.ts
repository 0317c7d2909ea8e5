/** What a link leads to, where that is a web page or a mail address; null for files, places in the text, scripts. */
export function linkTarget(target: string): string | null {
  const trimmed = target.trim();
  return /^(?:https?:\/\/|mailto:)\S/i.test(trimmed) ? trimmed : null;
}
