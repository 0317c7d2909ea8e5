import { dictionaryTable, type TidyShape } from "./dictionary.ts";
import { type PackedTable, packedTable } from "./packed-table.ts";
import { readme } from "./readme.ts";
import { recipeFiles } from "./recipes/recipe-files.ts";
import { tidyCsv } from "./tidy-csv.ts";
import { type TidyPiece, textFile } from "./tidy-file.ts";
import type { TidyInput, TidyOptions } from "./tidy-input.ts";
import { tidyParquet } from "./tidy-parquet.ts";
import { tidyTables } from "./tidy-tables.ts";

/** A Parquet file that is to be written yet, here or by another thread. */
export type ParquetToWrite = { readonly path: string; readonly table: PackedTable };

/** What goes into a file of the data set. */
export type TidyPart = TidyPiece | ParquetToWrite;

/**
 * The files of the data set, made one after the other: each table as CSV and, where that is wanted, as Parquet, then what
 * tells of them. `exportedAt` is a moment as ISO 8601.
 */
export function* tidyParts(input: TidyInput, options: TidyOptions, exportedAt: string): Generator<TidyPart> {
  const shapes: TidyShape[] = [];
  for (const table of tidyTables(input, options, exportedAt)) {
    const { name, meaning, columns, rows } = table;
    shapes.push({ name, meaning, columns, rowCount: rows.length });
    // first, so that it is written while the CSV is made
    if (options.parquet) yield { path: `parquet/${name}.parquet`, table: packedTable(table) };
    yield* tidyCsv(table, `csv/${name}.csv`);
  }
  yield* tidyCsv(dictionaryTable(shapes), "data-dictionary.csv");
  yield textFile("README.md", readme(input.project?.name ?? "Project", shapes, options));
  yield* recipeFiles(
    shapes.map(({ name }) => name),
    options,
  );
}

/** A part as what goes into its file. */
export function pieceOf(part: TidyPart): TidyPiece {
  return "table" in part ? { path: part.path, bytes: tidyParquet(part.table), isLast: true } : part;
}
