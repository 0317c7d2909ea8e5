import { dictionaryTable, type TidyShape } from "./dictionary.ts";
import { readme } from "./readme.ts";
import { recipeFiles } from "./recipes/recipe-files.ts";
import { tidyCsv } from "./tidy-csv.ts";
import { type TidyPiece, textFile } from "./tidy-file.ts";
import type { TidyInput, TidyOptions } from "./tidy-input.ts";
import type { ParquetTable } from "./tidy-parquet.ts";
import { tidyTables } from "./tidy-tables.ts";

/** A piece of a file of the data set; of a table's CSV, with the table where it is wanted as Parquet, too. */
export type TidyPart = TidyPiece & { readonly parquet?: ParquetTable };

/**
 * The files of the data set, made one after the other: each table as CSV, of which Parquet is to be written where that is
 * wanted, then what tells of them. `exportedAt` is a moment as ISO 8601.
 */
export function* tidyParts(input: TidyInput, options: TidyOptions, exportedAt: string): Generator<TidyPart> {
  const shapes: TidyShape[] = [];
  for (const table of tidyTables(input, options, exportedAt)) {
    const { name, meaning, columns, rows } = table;
    shapes.push({ name, meaning, columns, rowCount: rows.length });
    const kinds = columns.map(({ id, kind }) => ({ id, kind }));
    const asParquet = options.parquet ? { parquet: { path: `parquet/${name}.parquet`, columns: kinds } } : {};
    for (const piece of tidyCsv(table, `csv/${name}.csv`)) yield { ...piece, ...asParquet };
  }
  yield* tidyCsv(dictionaryTable(shapes), "data-dictionary.csv");
  yield textFile("README.md", readme(input.project?.name ?? "Project", shapes, options));
  yield* recipeFiles(
    shapes.map(({ name }) => name),
    options,
  );
}
