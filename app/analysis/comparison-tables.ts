import { columnIds } from "../cases/column-ids.ts";
import { codeTree, flatten } from "../codebook/tree.ts";
import type { Code, Id } from "../model/records.ts";
import type { Cell, Column, Row, Table } from "../table/table.ts";
import type { Comparison, GroupCounts } from "./comparison.ts";
import { subcodesNote } from "./count-notes.ts";
import { denominator, type Measure, type MeasuredCode, measured, measures } from "./measures.ts";

/** What a table of a comparison shows. */
export type ComparisonView = {
  readonly codes: readonly Code[];
  /** Those that have a row; null for all. */
  readonly codeIds: ReadonlySet<Id> | null;
  readonly withSubcodes: boolean;
  /** What was counted, and with which filters. */
  readonly notes: readonly string[];
};

/**
 * Codes by groups, one measure: a row a code in tree order, zero rows kept, `Row.id` the code's id; a column a group,
 * `Column.of` the group's id; the last column is all that the filter takes in. Totals are counted anew, and the
 * denominators stand below them where each group has its own. [M2]-[M7]
 */
export function comparisonMatrix(comparison: Comparison, view: ComparisonView & { readonly measure: Measure }): Table {
  const { measure, withSubcodes } = view;
  const { groups, all } = comparison;
  const columns = [...groups, all];
  const cells = (code: MeasuredCode | null) => columns.map((group) => measured(measure, code, { in: group, all }));
  const { title, type, ...kind } = measures.find(({ id }) => id === measure) ?? measures[0];
  const ids = columnIds(
    columns.map(({ group }) => group),
    ["code"],
  );
  const below = columns.map((group) => denominator(measure, group));
  return {
    title: `${title} by code and group`,
    columns: [
      { id: "code", title: "Code", type: "text" },
      ...columns.map(({ group }, index): Column => {
        const unit = "unit" in kind ? { unit: kind.unit } : {};
        return { id: ids[index] ?? group.id, title: group.name, type, of: group.id, ...unit };
      }),
    ],
    rows: codeRows(view, (codeId, path) => [path, ...cells({ codeId, withSubcodes })]),
    totals: { id: "total", cells: ["All codes", ...cells(null)] },
    ...(below.every((one) => one === null)
      ? {}
      : { denominators: { id: "denominators", cells: ["Out of", ...below] } }),
    notes: [...view.notes, ...measureNotes(measure, withSubcodes)],
  };
}

/**
 * Codes by groups in long form: a row a code and group, every measure with its denominators; of a comparison by document.
 * `groupTitle` says what each group is, as `Speaker`.
 */
export function comparisonTable(
  { groups, all }: Comparison,
  view: ComparisonView & { readonly groupTitle: string },
): Table {
  const shares: readonly Column[] = [
    { id: "codings_of_code", title: "All codings of the code", type: "count", unit: "codings" },
    { id: "codings_of_group", title: "Codings of the group", type: "count", unit: "codings" },
    { id: "characters_of_group", title: "Characters of the group", type: "count", unit: "characters" },
    { id: "documents_of_group", title: "Documents of the group", type: "count", unit: "documents" },
    { id: "coded_documents_of_group", title: "Coded documents of the group", type: "count", unit: "documents" },
  ];
  const denominatorOf: Readonly<Partial<Record<Measure, string>>> = {
    share_of_row: "codings_of_code",
    share_of_column: "codings_of_group",
    share_of_text: "characters_of_group",
    share_of_documents: "documents_of_group",
    mean_share_of_column: "coded_documents_of_group",
    mean_share_of_text: "documents_of_group",
  };
  const { withSubcodes } = view;
  const perGroup = ["share_of_column", "share_of_text", "share_of_documents", "mean_share_of_column"] as const;
  const below = (group: GroupCounts) => perGroup.map((measure) => denominator(measure, group));
  return {
    title: "Comparison of groups",
    columns: [
      { id: "code", title: "Code", type: "text" },
      { id: "group", title: view.groupTitle, type: "text" },
      ...measures.map(({ id, title, type }): Column => {
        const divisor = denominatorOf[id];
        return { id, title, type, ...(divisor === undefined ? {} : { denominator: divisor }) };
      }),
      ...shares,
    ],
    rows: groups.flatMap((group) =>
      codeRows(view, (codeId, path) => {
        const code = { codeId, withSubcodes };
        const figures = measures.map(({ id }) => measured(id, code, { in: group, all }));
        return [path, group.group.name, ...figures, measured("codings", code, { in: all, all }), ...below(group)];
      }).map(({ id, cells }) => ({ id: `${group.group.id} ${id}`, cells })),
    ),
    notes: [...view.notes, subcodesNote(withSubcodes)],
  };
}

function codeRows({ codes, codeIds }: ComparisonView, cellsOf: (codeId: Id, path: string) => Cell[]): Row[] {
  return flatten(codeTree(codes)).flatMap(({ code: { id }, path }) => {
    return codeIds && !codeIds.has(id) ? [] : [{ id, cells: cellsOf(id, path) }];
  });
}

function measureNotes(measure: Measure, withSubcodes: boolean): string[] {
  const known = measures.find(({ id }) => id === measure);
  const what = known && "of" in known ? [`${known.title}: divided by ${known.of}.`] : [];
  const mean = measure.startsWith("mean_")
    ? ["The mean of the shares of a group's documents, each counting alike."]
    : [];
  return [subcodesNote(withSubcodes), ...what, ...mean];
}
