import { codeTree, flatten } from "../codebook/tree.ts";
import type { Cell, Column, Row, Table } from "../table/table.ts";
import { type CountInput, countCodes } from "./count-codes.ts";
import type { CountFilter } from "./count-filter.ts";
import { countNotes } from "./count-notes.ts";
import type { Figures } from "./coverage.ts";

const ownColumns = [
  { id: "codings", title: "Codings", type: "count", unit: "codings" },
  { id: "documents", title: "Documents", type: "count", unit: "documents" },
  { id: "words", title: "Words", type: "count", unit: "words" },
  { id: "characters", title: "Characters", type: "count", unit: "characters" },
  { id: "share_of_codings", title: "Of codings", type: "share", denominator: "all_codings" },
  { id: "share_of_text", title: "Of text", type: "share", denominator: "text_characters" },
] as const satisfies readonly Column[];

/** The columns of the frequency table, in order. */
const frequencyColumns: readonly Column[] = [
  { id: "code", title: "Code", type: "text" },
  ...ownColumns,
  ...ownColumns.map((column) => ({ ...column, id: `${column.id}_with_subcodes` })),
  { id: "all_codings", title: "All codings", type: "count", unit: "codings" },
  { id: "text_characters", title: "Characters of text", type: "count", unit: "characters" },
];

/**
 * How often each code is used: one row a code in tree order, zero rows kept, `Row.id` the code's id, each figure also
 * with sub-codes, totals counted anew. [C1]-[C13] of COUNTING.md
 */
export function frequencies(input: CountInput, filter: CountFilter): Table {
  const { figuresOf, total, textCharacters } = countCodes(input, filter);
  const shares = { codings: total.codings, characters: textCharacters };
  const cells = (path: string, one: Figures, subtree: Figures): Cell[] => {
    return [path, ...figureCells(one, shares), ...figureCells(subtree, shares), total.codings, textCharacters];
  };
  const rows = flatten(codeTree(input.codes)).flatMap(({ code, path }): Row[] => {
    if (filter.codeIds && !filter.codeIds.has(code.id)) return [];
    return [{ id: code.id, cells: cells(path, figuresOf(code.id, false), figuresOf(code.id, true)) }];
  });
  return {
    title: "Code frequencies",
    columns: frequencyColumns,
    rows,
    totals: { id: "total", cells: cells("Total", total, total) },
    notes: [
      ...countNotes(input, filter),
      "Of codings: share of all codings counted. Of text: share of the characters of the documents counted.",
    ],
  };
}

function figureCells(figures: Figures, all: { readonly codings: number; readonly characters: number }): Cell[] {
  const { codings, documents, words, characters } = figures;
  return [codings, documents, words, characters, share(codings, all.codings), share(characters, all.characters)];
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
