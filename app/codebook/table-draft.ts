import { groupBy } from "../model/group-by.ts";
import { fold } from "./check-code.ts";
import { colorOf } from "./color-text.ts";
import type { CodebookDraft, DraftCode } from "./draft.ts";
import { pathNames, pathText } from "./path-text.ts";
import type { ColumnRole } from "./table-columns.ts";

/** The cells of a table with the number of each row as its reader knows it. */
export type CodebookTable = {
  readonly rows: readonly (readonly string[])[];
  readonly rowNumbers: readonly number[];
};

type Growing = { -readonly [Key in keyof DraftCode]: DraftCode[Key] } & {
  children: Growing[];
  /** The row that says something of it; null for a code that stands only in others' paths. */
  row: number | null;
};

type Line = { readonly number: number; readonly names: readonly string[]; readonly cell: (role: ColumnRole) => string };

/**
 * The codebook of a table, `roles` saying what each column holds. A code's place is its path or, where there is none, its
 * parent, by path or by name. Codes that stand only in paths are made; rows that name no code, or one for the second
 * time, get a sentence.
 */
export function tableDraft(table: CodebookTable, roles: readonly (ColumnRole | null)[]): CodebookDraft {
  const remarks = new Remarks();
  const top: Growing[] = [];
  const places = new Map<string, Growing>();
  const grow = (names: readonly string[]): Growing | null => {
    let [siblings, found, key] = [top, null as Growing | null, ""];
    for (const name of names) {
      key = JSON.stringify([key, fold(name)]);
      found = places.get(key) ?? null;
      if (!found) {
        found = blank(name);
        places.set(key, found);
        siblings.push(found);
      }
      siblings = found.children;
    }
    return found;
  };
  for (const line of linesOf(table, roles, remarks)) {
    const code = grow(line.names);
    if (!code) remarks.add("no code is named", line.number);
    else if (code.row !== null) {
      const first = { ...code };
      fill(code, line, remarks);
      const isNew = JSON.stringify(first) !== JSON.stringify(code);
      remarks.again(line.number, pathText(line.names), code.row, isNew);
    } else {
      code.row = line.number;
      fill(code, line, remarks);
    }
  }
  return { codes: top.map(finished), sets: [], remarks: remarks.sentences() };
}

function blank(name: string): Growing {
  const nothing = { definition: "", inclusion: "", exclusion: "", example: "" };
  return { ...nothing, id: null, name, color: null, isCodable: null, children: [], row: null };
}

function finished({ row: _, children, ...code }: Growing): DraftCode {
  return { ...code, children: children.map(finished) };
}

/** Takes from a row what is still blank. */
function fill(code: Growing, { number, cell }: Line, remarks: Remarks): void {
  for (const field of ["definition", "inclusion", "exclusion", "example"] as const) {
    if (code[field].trim() === "") code[field] = cell(field);
  }
  const [color, codable] = [cell("color"), truthOf(cell("codable"))];
  if (code.color === null && color.trim() !== "") {
    code.color = colorOf(color);
    if (code.color === null) remarks.add("the colour is not understood; write it as #rrggbb", number);
  }
  if (code.isCodable === null) code.isCodable = codable;
}

function truthOf(cell: string): boolean | null {
  const plain = cell.trim().toLowerCase();
  if (["yes", "y", "true", "1", "sí", "si", "verdadero"].includes(plain)) return true;
  return ["no", "n", "false", "0", "falso"].includes(plain) ? false : null;
}

/** The rows with the names from the top down to their codes. */
function linesOf(table: CodebookTable, roles: readonly (ColumnRole | null)[], remarks: Remarks): Line[] {
  const columns = new Map(roles.flatMap((role, index) => (role ? [[role, index] as const] : [])));
  const lines = table.rows.map((row, index) => ({
    number: table.rowNumbers[index] ?? index + 1,
    cell: (role: ColumnRole) => row[columns.get(role) ?? -1] ?? "",
  }));
  if (columns.has("path")) return lines.map((line) => ({ ...line, names: pathNames(line.cell("path")) }));
  if (!columns.has("parent")) return lines.map((line) => ({ ...line, names: pathNames(line.cell("name")) }));
  const byName = groupBy(lines, ({ cell }) => fold(cell("name")));
  const known = new Map<number, readonly string[] | "looking">();
  const namesOf = (line: (typeof lines)[number]): readonly string[] => {
    const [name, parent] = [line.cell("name").trim(), line.cell("parent").trim()];
    const above = pathNames(parent);
    if (name === "" || above.length !== 1) return name === "" ? [] : [...above, name];
    const [found, second] = byName.get(fold(above[0] ?? "")) ?? [];
    if (!found) return [...above, name];
    if (second) remarks.add(`several codes are called “${parent}”; the first was taken as the parent`, line.number);
    const namesAbove = lookUp(found);
    if (namesAbove) return [...namesAbove, name];
    remarks.add("the code would stand above itself and was put at the top", line.number);
    return [name];
  };
  /** Null where the row is being looked up already: it stands above itself. */
  const lookUp = (line: (typeof lines)[number]): readonly string[] | null => {
    const before = known.get(line.number);
    if (before) return before === "looking" ? null : before;
    known.set(line.number, "looking");
    const names = namesOf(line);
    known.set(line.number, names);
    return names;
  };
  return lines.map((line) => ({ ...line, names: lookUp(line) ?? [] }));
}

const MOST_NAMED = 5;

/** What is to be said of rows, each thing once with the rows that it is true of: `Rows 3 and 5: no code is named.` */
class Remarks {
  readonly #rows = new Map<string, Set<number>>();
  #again = 0;

  add(what: string, row: number): void {
    this.#rows.set(what, (this.#rows.get(what) ?? new Set()).add(row));
  }

  /** Of a row that names the code of an earlier one. */
  again(row: number, path: string, first: number, tookSome: boolean): void {
    this.#again += 1;
    if (this.#again > MOST_NAMED) return;
    const taken = tookSome ? "only what was blank there was taken" : "nothing more was taken";
    this.add(`“${path}” is named again, as in row ${first}; ${taken}`, row);
  }

  sentences(): string[] {
    const sentences = [...this.#rows].map(
      ([what, rows]) => `${rowsInWords([...rows].sort((a, b) => a - b))}: ${what}.`,
    );
    const more = this.#again - MOST_NAMED;
    return more > 0
      ? [...sentences, `${more.toLocaleString("en")} more rows name a code of an earlier row.`]
      : sentences;
  }
}

function rowsInWords(rows: readonly number[]): string {
  if (rows.length === 1) return `Row ${rows[0]}`;
  if (rows.length > MOST_NAMED)
    return `Rows ${rows.slice(0, MOST_NAMED).join(", ")} and ${rows.length - MOST_NAMED} more`;
  return `Rows ${rows.slice(0, -1).join(", ")} and ${rows.at(-1)}`;
}
