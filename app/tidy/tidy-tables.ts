import { codeTree, flatten } from "../codebook/tree.ts";
import { caseDocumentsTable, casesTable, caseValuesTable, documentValuesTable, variablesTable } from "./case-tables.ts";
import { codesTable, codeTreeTable } from "./code-tables.ts";
import { codingPartsTable, codingsTable, unplacedTable } from "./coding-tables.ts";
import { documentsTable, turnsTable } from "./document-tables.ts";
import { annotationsTable, memosTable } from "./memo-tables.ts";
import { codersTable, projectTable, setMembersTable, setsTable } from "./project-tables.ts";
import { type TidyInput, type TidyOptions, TidyText } from "./tidy-input.ts";
import { type TidyTable, withoutColumns } from "./tidy-table.ts";

/** The columns that hold words of the documents. */
const TEXT_COLUMNS: ReadonlySet<string> = new Set(["text", "context_before", "context_after"]);

/**
 * The tables of the data set, made one after the other so that no two large ones are held at once: give each away
 * before the next is asked for. [T1]-[T6] of TIDY.md
 */
export function* tidyTables(input: TidyInput, options: TidyOptions, exportedAt: string): Generator<TidyTable> {
  for (const table of allTables(input, options, exportedAt)) {
    yield options.texts ? table : withoutColumns(table, TEXT_COLUMNS);
  }
}

function* allTables(input: TidyInput, options: TidyOptions, exportedAt: string): Generator<TidyTable> {
  const tree = codeTree([...input.codes.values()]);
  const names = { coders: input.coders, nodes: new Map(flatten(tree).map((node) => [node.code.id, node])) };
  const texts = input.documents.map((document) => new TidyText(input, document, options));
  yield projectTable(input, options, exportedAt);
  yield documentsTable(texts, options);
  yield turnsTable(texts, options);
  yield codesTable(tree);
  yield codeTreeTable(tree);
  yield codersTable(input);
  yield codingsTable(input, texts, names);
  yield codingPartsTable(input, texts);
  yield unplacedTable(input, texts, names);
  yield variablesTable(input);
  yield documentValuesTable(input);
  yield casesTable(input);
  yield caseValuesTable(input);
  yield caseDocumentsTable(input);
  yield setsTable(input);
  yield setMembersTable(input);
  if (!options.memos) return;
  yield memosTable(input);
  yield annotationsTable(input, texts);
}

/** How many tables there are. */
export function tableCount({ memos }: TidyOptions): number {
  return memos ? 18 : 16;
}
