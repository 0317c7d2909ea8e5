/** What goes with a code: `Delete “Cost” with 2 sub-codes and 14 codings? Undo brings them back.` */
export function deletionSentence(name: string, subcodeCount: number, codingCount: number): string {
  const parts = [counted(subcodeCount, "sub-code"), counted(codingCount, "coding")].filter((part) => part !== null);
  if (parts.length === 0) return `Delete “${name}”? It has no codings. Undo brings it back.`;
  return `Delete “${name}” with ${parts.join(" and ")}? Undo brings them back.`;
}

function counted(count: number, noun: string): string | null {
  return count === 0 ? null : `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
