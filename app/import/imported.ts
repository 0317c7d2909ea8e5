/** What a file says: its text, verbatim, with `\n` at line ends, and sentences on what could not be kept. */
export type Imported = { readonly text: string; readonly warnings: readonly string[] };
