/** What keys do at a place of the window. */
export type KeyRow = { readonly where: string; readonly keys: string; readonly does: string };

const rows: readonly KeyRow[] = [
  { where: "Transcript", keys: "Arrow keys, Shift + arrow keys", does: "Move through the text, select a passage" },
  { where: "Transcript", keys: "Enter or C", does: "Code the selected passage: type a few letters, press Enter" },
  { where: "Transcript", keys: "M", does: "Write a memo on the selected passage, or read the one that is there" },
  { where: "Transcript", keys: "1 to 9", does: "Apply the code that has this key, or one of the codes used last" },
  { where: "Transcript", keys: ".", does: "Apply the code that was applied last" },
  { where: "Transcript", keys: "I", does: "Code in vivo: the selected words name the code" },
  { where: "Transcript", keys: "T, A", does: "Code the whole turn, or the whole answer, at the caret" },
  { where: "Transcript", keys: "J", does: "Join the coding with those of the same code that it meets" },
  { where: "Transcript", keys: "O, Shift + O", does: "Go through the codings at the caret, forward or back" },
  { where: "Transcript", keys: "Esc", does: "Let the passage go" },
  { where: "Transcript", keys: "Ctrl + F", does: "Find in the document" },
  { where: "Transcript", keys: "F3, Shift + F3", does: "Go to the next match, the previous one" },
  { where: "Transcript", keys: "Ctrl + G", does: "Go to a paragraph, turn or question" },
  { where: "Transcript", keys: "Ctrl + plus, minus, 0", does: "Larger, smaller, usual text" },
  { where: "Find bar", keys: "Enter, Shift + Enter", does: "Go to the next match, the previous one" },
  { where: "Find bar", keys: "Esc", does: "Close it; the match stays selected, for a code" },
  { where: "Codings", keys: "Arrow keys", does: "Go from coding to coding; the others step back" },
  { where: "Codings", keys: "Enter", does: "What can be done with the coding" },
  {
    where: "Codings",
    keys: "Shift + ← →, Shift + ↑ ↓",
    does: "Move the end of its passage by a character, by a sentence",
  },
  { where: "Codings", keys: "Ctrl + Shift + ← →, ↑ ↓", does: "Move the end of its passage by a word, by a turn" },
  { where: "Codings", keys: "Alt instead of Shift", does: "Move the start of its passage" },
  { where: "Codings", keys: "R, C", does: "Give it another code; add another code to its passage" },
  { where: "Codings", keys: "S", does: "Show only the codings with its code" },
  { where: "Codings", keys: "Ctrl + C", does: "Copy its quote with the reference" },
  { where: "Codings", keys: "Delete", does: "Remove the coding" },
  { where: "Codings", keys: "M", does: "The memo on the coding" },
  { where: "Memo", keys: "Ctrl + Enter", does: "Save the memo" },
  { where: "Memo", keys: "Ctrl + ;", does: "Insert date and time" },
  { where: "Codings", keys: "Esc", does: "Leave the coding, back into the text" },
  { where: "Codebook", keys: "Enter", does: "Apply the code to the selected passage" },
  { where: "Codebook", keys: "F2", does: "Rename the code" },
  { where: "Codebook", keys: "Delete", does: "Delete the code, after asking" },
  { where: "Codebook", keys: "Alt + arrow keys", does: "Move the code up, down, out or in" },
  {
    where: "Codebook",
    keys: "Ctrl + Alt + 1 to 9, 0",
    does: "Give the code a key of its own, take it away",
  },
  { where: "Documents", keys: "F2, Delete", does: "Rename or delete the document" },
  { where: "Everywhere", keys: "Ctrl + Z, Ctrl + Shift + Z", does: "Undo, redo" },
  { where: "Everywhere", keys: "Ctrl + K", does: "Find any command" },
  { where: "Everywhere", keys: "Ctrl + I", does: "Import documents" },
  {
    where: "Everywhere",
    keys: "Ctrl + 1 to 6",
    does: "Go to Transcripts, Frequencies, Segments, Cases, Search, Memos",
  },
  { where: "Everywhere", keys: "F6", does: "Go from panel to panel" },
  { where: "Everywhere", keys: "F1", does: "This help" },
];

/** Every key of the window by its place, in the order of both, as the help and the README list them. */
export const keysByPlace: ReadonlyMap<string, readonly KeyRow[]> = new Map(
  rows.map(({ where }) => [where, rows.filter((row) => row.where === where)]),
);
