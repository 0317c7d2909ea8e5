import { numberReader } from "../import/survey/numbers.ts";
import type { SurveyTable } from "../import/survey/table.ts";
import type { VariableType } from "../model/records.ts";
import { countInWords, numbersInWords } from "../text/numbers-in-words.ts";
import { shortened, unfitReason } from "./read-value.ts";

const NAMES_SHOWN = 6;

/** Gathers what of a table is left out, for one sentence each. */
export class TableProblems {
  readonly #table: SurveyTable;
  readonly #nameless: number[] = [];
  readonly #unknown = new Set<string>();
  readonly #unclear = new Map<number, number[]>();
  readonly #unfit = new Map<number, { readonly type: VariableType; readonly rows: number[] }>();

  constructor(table: SurveyTable) {
    this.#table = table;
  }

  /** A row names nothing that it could be about. */
  nameless(row: number): void {
    this.#nameless.push(row);
  }

  /** Documents are named that the project does not have. */
  unknown(names: readonly string[]): void {
    for (const name of names) this.#unknown.add(name);
  }

  /** A cell is no value of its column's type. */
  unfit(column: number, type: VariableType, row: number): void {
    const found = this.#unfit.get(column) ?? { type, rows: [] };
    found.rows.push(row);
    this.#unfit.set(column, found);
  }

  /** A cell may be one number or another. */
  unclear(column: number, row: number): void {
    const rows = this.#unclear.get(column) ?? [];
    rows.push(row);
    this.#unclear.set(column, rows);
  }

  sentences(): readonly string[] {
    const ofNames = [...this.#namelessSentence(), ...this.#unknownSentence()];
    return [...ofNames, ...this.#unclearSentences(), ...this.#unfitSentences()];
  }

  #namelessSentence(): string[] {
    const { length } = this.#nameless;
    if (length === 0) return [];
    const [has, is] = length === 1 ? ["has", "is"] : ["have", "are"];
    return [`${countInWords(length, "row")} ${has} no name and ${is} left out (${this.#rows(this.#nameless)}).`];
  }

  #unknownSentence(): string[] {
    const names = [...this.#unknown];
    if (names.length === 0) return [];
    const shown = names.slice(0, NAMES_SHOWN).map((name) => `“${shortened(name)}”`);
    const more = names.length - shown.length;
    const list = more > 0 ? `${shown.join(", ")} and ${more.toLocaleString("en")} more` : shown.join(", ");
    const what = names.length === 1 ? "This document is" : `These ${names.length.toLocaleString("en")} documents are`;
    return [`${what} not in the project and left out: ${list}.`];
  }

  #unclearSentences(): string[] {
    return [...this.#unclear].map(([column, rows]) => {
      const cell = this.#cell(column, rows).trim();
      const [one, other] = ([".", ","] as const).map((sign) => numberReader([], sign)(cell));
      return `${this.#leftOut(column, rows)}: “${cell}” may be ${one} or ${other}. Choose the decimal sign of this column.`;
    });
  }

  #unfitSentences(): string[] {
    return [...this.#unfit].map(([column, { type, rows }]) => {
      return `${this.#leftOut(column, rows)}: ${unfitReason(type, this.#cell(column, rows))}.`;
    });
  }

  #leftOut(column: number, rows: readonly number[]): string {
    const values = countInWords(rows.length, "value is", "values are");
    return `${values} left out in “${this.#table.columns[column]}” (${this.#rows(rows)})`;
  }

  #cell(column: number, [row = 0]: readonly number[]): string {
    return this.#table.rows[row]?.[column] ?? "";
  }

  #rows(rows: readonly number[]): string {
    const numbers = rows.map((row) => this.#table.rowNumbers[row] ?? 0);
    return numbersInWords("row", numbers);
  }
}
