/** The text without control characters and halves of surrogate pairs, which no XML, so no workbook and no Word file can hold. */
export function xmlText(text: string): string {
  return text.replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "");
}
