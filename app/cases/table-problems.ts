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

  sentences(): readonly string[] {
    return [...this.#namelessSentence(), ...this.#unknownSentence(), ...this.#unfitSentences()];
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

  #unfitSentences(): string[] {
    return [...this.#unfit].map(([column, { type, rows }]) => {
      const first = this.#table.rows[rows[0] ?? 0]?.[column] ?? "";
      return `${countInWords(rows.length, "value is", "values are")} left out in “${this.#table.columns[column]}” (${this.#rows(rows)}): ${unfitReason(type, first)}.`;
    });
  }

  #rows(rows: readonly number[]): string {
    const numbers = rows.map((row) => this.#table.rowNumbers[row] ?? 0);
    return numbersInWords("row", numbers);
  }
}
