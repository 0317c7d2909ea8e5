import { dictionaryTable, type TidyShape } from "./dictionary.ts";
import { readme } from "./readme.ts";
import { recipeFiles } from "./recipes/recipe-files.ts";
import { tidyCsv } from "./tidy-csv.ts";
import { type TidyFile, textFile } from "./tidy-file.ts";
import type { TidyInput, TidyOptions } from "./tidy-input.ts";
import { tidyParquet } from "./tidy-parquet.ts";
import { tidyTables } from "./tidy-tables.ts";

/**
 * The files of the data set, made one after the other: each table as CSV and, where that is wanted, as Parquet, then what
 * tells of them. `exportedAt` is a moment as ISO 8601.
 */
export function* tidyFiles(input: TidyInput, options: TidyOptions, exportedAt: string): Generator<TidyFile> {
  const shapes: TidyShape[] = [];
  for (const table of tidyTables(input, options, exportedAt)) {
    const { name, meaning, columns, rows } = table;
    shapes.push({ name, meaning, columns, rowCount: rows.length });
    yield { path: `csv/${name}.csv`, bytes: tidyCsv(table) };
    if (options.parquet) yield { path: `parquet/${name}.parquet`, bytes: tidyParquet(table) };
  }
  yield { path: "data-dictionary.csv", bytes: tidyCsv(dictionaryTable(shapes)) };
  yield textFile("README.md", readme(input.project?.name ?? "Project", shapes, options));
  yield* recipeFiles(
    shapes.map(({ name }) => name),
    options,
  );
}
