/** The endings of the files that can be imported, the most frequent first. */
export const readableEndings = [
  ...["docx", "txt", "odt", "rtf", "pdf", "md", "html", "htm", "vtt", "srt"],
  ...["csv", "tsv", "xlsx", "zip", "text", "markdown", "xhtml", "fodt", "ott", "docm", "dotx", "dotm"],
] as const;
