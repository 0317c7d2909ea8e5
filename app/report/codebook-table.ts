import type { Table } from "../table/table.ts";
import type { CodebookEntry } from "./codebook-report.ts";

/** A codebook as a table, a row a code; Quipu's own import reads the same codes out of it. */
export function codebookTable(entries: readonly CodebookEntry[], notes: readonly string[]): Table {
  const text = (id: string, title: string) => ({ id, title, type: "text" as const });
  return {
    title: "Codebook",
    columns: [
      text("path", "Path"),
      text("name", "Name"),
      text("parent", "Parent"),
      { id: "level", title: "Level", type: "number" },
      text("color", "Colour"),
      text("codable", "Can be applied"),
      text("definition", "Definition"),
      text("inclusion", "Use it for"),
      text("exclusion", "Do not use it for"),
      text("example", "Example"),
      { id: "codings", title: "Codings", type: "count", unit: "codings" },
      { id: "codings_with_subcodes", title: "Codings with sub-codes", type: "count", unit: "codings" },
    ],
    rows: entries.map(({ code, path, parentPath, depth, codings, codingsWithSubcodes }) => ({
      id: code.id,
      cells: [
        ...[path, code.name, parentPath, depth + 1, code.color, code.isCodable ? "yes" : "no"],
        ...[code.definition, code.inclusion, code.exclusion, code.example, codings, codingsWithSubcodes],
      ],
    })),
    notes,
  };
}
