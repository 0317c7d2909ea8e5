import { markdownText } from "../table/markdown.ts";
import type { TidyShape } from "./dictionary.ts";
import type { TidyOptions } from "./tidy-input.ts";

/** What is in the data set and how it is counted, as README.md of the zip. */
export function readme(projectName: string, shapes: readonly TidyShape[], options: TidyOptions): string {
  return [
    `# ${markdownText(projectName)}: tidy data set`,
    `Written by Quipu. Each table is a file in \`csv/\`${options.parquet ? ", and the same in `parquet/`." : "."}`,
    `## What is here\n\n${whatIsHere(options)
      .map((line) => `- ${line}`)
      .join("\n")}`,
    `## Tables\n\n| table | rows | a row is |\n| --- | ---: | --- |\n${shapes.map(tableLine).join("\n")}`,
    FORM,
    COUNTING,
    RECIPES,
    `## Columns\n\n${shapes.map(columnList).join("\n\n")}`,
  ]
    .join("\n\n")
    .concat("\n");
}

function whatIsHere({ texts, leaveOutInterviewer, memos }: TidyOptions): string[] {
  return [
    texts
      ? "The words of documents, turns and passages are here. Who may read this file may read the interviews."
      : "The words of documents, turns and passages are left out; their places are here. Names of documents, speakers, codes and cases are as they are.",
    leaveOutInterviewer
      ? "The interviewer's turns are left out: they are cut out of every passage and of the denominators, and codings of which nothing is left are not here. `text` of documents is empty; `turns` has the words of the others."
      : "The interviewer's turns are here and count. `speaker_role` in `turns` tells them.",
    memos ? "Memos and annotations are here." : "Memos and annotations are left out.",
    "Unused codes, uncoded documents and cases without documents have their rows. Codings that lost their words are in `unplaced_codings` and counted nowhere.",
  ];
}

function tableLine({ name, rowCount, meaning }: TidyShape): string {
  return `| \`${name}\` | ${rowCount.toLocaleString("en")} | ${meaning} |`;
}

const FORM = `## Form

- CSV is UTF-8 without a byte-order mark, with commas, line ends \`\\n\`, and quotation marks where a cell needs them (RFC 4180 but for the line ends). An empty cell is nothing; there are no empty texts. Texts are verbatim: a spreadsheet may run those that begin with \`=\`, so read the files with a program.
- Positions are given twice, \`[start, end)\`, from 0: in code points (\`_cp\`), as Python, R and SQL count characters, and in UTF-16 code units (\`_utf16\`), as Java, JavaScript and Windows do. In SQL, \`substring(text, start_cp + 1, end_cp - start_cp)\` gives a passage back.
- Moments are UTC, as 2026-01-31T09:30:00.000Z; in Parquet they are timestamps.
- \`data-dictionary.csv\` has every column with its type, unit and key.`;

const COUNTING = `## How to count

- A coding is one code by one coder on one passage. The same four twice count once; two coders' codings of one passage are two.
- Words and characters are counted on the union of a code's passages in each document: what several codings cover counts once. Take them from \`coding_parts\`: characters between \`start_cp\` and \`end_cp\`, words between \`first_word\` and \`end_word\`. A word counts when any of its characters is covered. A speaker's or a question's part of them is that of the parts in its \`turn\`s.
- With sub-codes, join codings to \`code_tree\`: a passage that a coder gave several sub-codes is one coding of the code above.
- Shares of text are divided by the sum of \`documents.counted_characters\`; shares of codings by all codings.`;

const RECIPES = `## Recipes

\`recipes/\` has the frequency table, codes by documents and co-occurrence as SQL that runs as it is on DuckDB and on Spark; for pandas and R the frequency table, codes by documents, and in how many documents codes occur together. Their figures are those that Quipu shows without filters. Start them in this folder.`;

function columnList({ name, columns }: TidyShape): string {
  const lines = columns.map(({ id, kind, unit, key, meaning }) => {
    const about = [kind, unit && `in ${unit}`, key && (key === "primary" ? "key" : `refers to \`${key}\``)];
    return `- \`${id}\` (${about.filter((part) => part).join(", ")}): ${meaning}.`;
  });
  return [`### ${name}\n`, ...lines].join("\n");
}
