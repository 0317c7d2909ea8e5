import { type TidyPiece, textFile } from "../tidy-file.ts";
import { coOccurrenceSql } from "./co-occurrence-sql.ts";
import { codeByDocumentSql, frequenciesSql } from "./frequencies-sql.ts";
import { arrowR, duckdbSql, pandasPy, sparkPy, tidyverseR } from "./programs.ts";

/** Short programs that count from the tables as Quipu does; those that read Parquet only where it is there. */
export function recipeFiles(tables: readonly string[], { parquet }: { readonly parquet: boolean }): TidyPiece[] {
  return [
    textFile("recipes/frequencies.sql", frequenciesSql),
    textFile("recipes/code_by_document.sql", codeByDocumentSql),
    textFile("recipes/cooccurrence.sql", coOccurrenceSql),
    textFile("recipes/pandas_recipe.py", pandasPy),
    textFile("recipes/tidyverse.R", tidyverseR),
    textFile("recipes/duckdb.sql", duckdbSql(tables, parquet)),
    ...(parquet ? [textFile("recipes/spark.py", sparkPy), textFile("recipes/arrow.R", arrowR)] : []),
  ];
}
