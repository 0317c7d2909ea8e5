/** Opens the tables in DuckDB, from Parquet where it is there. */
export function duckdbSql(tables: readonly string[], parquet: boolean): string {
  const from = (name: string) =>
    parquet
      ? `read_parquet('parquet/${name}.parquet')`
      : `read_csv('csv/${name}.csv', header = true, sample_size = -1)`;
  return `-- DuckDB, in the folder of README.md:  duckdb -init recipes/duckdb.sql
-- then:  .read recipes/frequencies.sql
${tables.map((name) => `CREATE OR REPLACE VIEW ${name} AS SELECT * FROM ${from(name)};`).join("\n")}
`;
}

export const sparkPy = `# Spark: the same SQL on a cluster. Put the folder where every worker can read it.
#   spark-submit recipes/spark.py [folder]
import pathlib
import sys

from pyspark.sql import SparkSession

spark = SparkSession.builder.appName("tidy").getOrCreate()
folder = sys.argv[1] if len(sys.argv) > 1 else "."
for file in pathlib.Path(folder, "parquet").glob("*.parquet"):
    spark.read.parquet(str(file)).createOrReplaceTempView(file.stem)
# many projects in one: read their folders together and add project_id, for example
#   spark.read.parquet("*/parquet/codings.parquet")

for name in ["frequencies", "code_by_document", "cooccurrence"]:
    sql = pathlib.Path(folder, "recipes", name + ".sql").read_text(encoding="utf-8")
    spark.sql(sql).show(20, truncate=40)
`;

export const pandasPy = `# pandas: frequencies, codes x documents, co-occurrence. Run it in the folder of README.md.
#   python recipes/pandas_recipe.py
import pandas as pd


def read(name):
    # a speaker may be called NA: only an empty cell is nothing
    return pd.read_csv(f"csv/{name}.csv", keep_default_na=False, na_values=[""])


codes, documents = read("codes"), read("documents")
codings, parts, tree = read("codings"), read("coding_parts"), read("code_tree")
passage = ["document_id", "coder_id", "start_utf16", "end_utf16"]


def union(stretches, start, end, by):
    """The length of the union of stretches, by group: what overlaps counts once."""
    s = stretches.sort_values(by + [start, end])
    furthest = s.groupby(by)[end].cummax().groupby([s[key] for key in by]).shift(fill_value=0)
    added = (s[end] - s[start].clip(lower=furthest)).clip(lower=0)
    return added.groupby([s[key] for key in by]).sum()


def frequencies(counted):
    """One row a code: codings, documents, words, characters of \`counted\`, a table of counted_id and code_id."""
    segments = codings.merge(counted, on="code_id").drop_duplicates(["counted_id"] + passage)
    own = parts.merge(codings[["coding_id", "code_id"]], on="coding_id").merge(counted, on="code_id")
    by = ["counted_id", "document_id"]
    figures = pd.DataFrame(
        {
            "codings": segments.groupby("counted_id").size(),
            "documents": segments.groupby("counted_id")["document_id"].nunique(),
            "words": union(own, "first_word", "end_word", by).groupby("counted_id").sum(),
            "characters": union(own, "start_cp", "end_cp", by).groupby("counted_id").sum(),
        }
    )
    return codes.set_index("code_id")[["code_path"]].join(figures).fillna(0)


own = frequencies(codes[["code_id"]].assign(counted_id=codes["code_id"]))
with_subcodes = frequencies(tree.rename(columns={"ancestor_id": "counted_id"})[["counted_id", "code_id"]])
table = own.join(with_subcodes.drop(columns="code_path"), rsuffix="_with_subcodes")
numbers = table.columns.drop("code_path")
table[numbers] = table[numbers].astype(int)
print(table.to_string(index=False))
table.to_csv("frequencies_pandas.csv", index=False)

# codes x documents, unused codes and uncoded documents kept
matrix = (
    codings.drop_duplicates(["code_id"] + passage)
    .pivot_table(index="code_id", columns="document_id", values="coding_id", aggfunc="count")
    .reindex(index=codes["code_id"], columns=documents["document_id"])
    .fillna(0)
    .astype(int)
)
matrix.index, matrix.columns = codes["code_path"], documents["document_name"]
print(matrix.to_string())

# in how many documents two codes occur together
present = (matrix > 0).astype(int)
print((present @ present.T).to_string())
`;

export const tidyverseR = `# R, readr and dplyr: frequencies, codes x documents, co-occurrence. Run it in the folder of README.md.
#   Rscript recipes/tidyverse.R
library(readr)
library(dplyr)
library(tidyr)

# a speaker may be called NA: only an empty cell is nothing
read <- function(name) read_csv(paste0("csv/", name, ".csv"), na = "", show_col_types = FALSE, guess_max = Inf)
codes <- read("codes")
documents <- read("documents")
codings <- read("codings")
parts <- read("coding_parts")
tree <- read("code_tree")

# the length of the union of stretches: what overlaps counts once
union_length <- function(start, end) {
  order <- order(start, end)
  start <- start[order]
  end <- end[order]
  furthest <- c(0, cummax(end)[-length(end)])
  sum(pmax(end - pmax(start, furthest), 0))
}

frequencies <- function(counted) {
  segments <- codings |>
    inner_join(counted, by = "code_id", relationship = "many-to-many") |>
    distinct(counted_id, document_id, coder_id, start_utf16, end_utf16) |>
    group_by(counted_id) |>
    summarise(codings = n(), documents = n_distinct(document_id))
  lengths <- parts |>
    inner_join(select(codings, coding_id, code_id), by = "coding_id") |>
    inner_join(counted, by = "code_id", relationship = "many-to-many") |>
    group_by(counted_id, document_id) |>
    summarise(
      words = union_length(first_word, end_word),
      characters = union_length(start_cp, end_cp),
      .groups = "drop"
    ) |>
    group_by(counted_id) |>
    summarise(words = sum(words), characters = sum(characters))
  codes |>
    select(counted_id = code_id, code_path) |>
    left_join(segments, by = "counted_id") |>
    left_join(lengths, by = "counted_id") |>
    mutate(across(c(codings, documents, words, characters), \\(figure) coalesce(figure, 0)))
}

own <- frequencies(transmute(codes, counted_id = code_id, code_id))
with_subcodes <- frequencies(transmute(tree, counted_id = ancestor_id, code_id))
table <- left_join(own, select(with_subcodes, -code_path), by = "counted_id", suffix = c("", "_with_subcodes"))
print(select(table, -counted_id), n = Inf)
write_csv(select(table, -counted_id), "frequencies_r.csv")

# codes x documents, unused codes and uncoded documents kept
matrix <- codings |>
  distinct(code_id, document_id, coder_id, start_utf16, end_utf16) |>
  count(code_id, document_id) |>
  right_join(crossing(code_id = codes$code_id, document_id = documents$document_id), by = c("code_id", "document_id")) |>
  mutate(n = coalesce(n, 0L), code = codes$code_path[match(code_id, codes$code_id)]) |>
  mutate(document = documents$document_name[match(document_id, documents$document_id)]) |>
  select(code, document, n)
print(pivot_wider(matrix, names_from = document, values_from = n, values_fn = sum), n = Inf)

# in how many documents two codes occur together
present <- xtabs(pmin(n, 1) ~ code + document, matrix)
print(present %*% t(present))
`;

export const arrowR = `# R, arrow: the same tables as Parquet, read only as far as they are needed. Run it in the folder of README.md.
library(arrow)
library(dplyr)

codings <- open_dataset("parquet/codings.parquet")
documents <- open_dataset("parquet/documents.parquet")

# codings by code and document
codings |>
  distinct(code_path, document_name, coder_id, start_utf16, end_utf16) |>
  count(code_path, document_name) |>
  arrange(code_path, document_name) |>
  collect() |>
  print(n = 50)
`;
