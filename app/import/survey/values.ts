import type { VariableType, VariableValue } from "../../model/records.ts";
import { dateReader } from "./dates.ts";
import { numberReader } from "./numbers.ts";

/** Reads a cell that has something in it as a value of a variable; null where it is none of its type. */
export type ValueReader = (cell: string) => VariableValue["value"] | null;

const YES = "yes y true sí si verdadero 예 네 응 참 ja j wahr oui o vrai sim verdadeiro 1".split(" ");
const NO = "no n false falso 아니오 아니요 아뇨 거짓 nein falsch non faux não nao 0".split(" ");
const truths: ReadonlyMap<string, boolean> = new Map([
  ...YES.map((word) => [word, true] as const),
  ...NO.map((word) => [word, false] as const),
]);

/** How the cells of a column are read as values of a type; what they look like together tells how each is meant. */
export function valueReader(type: VariableType, cells: Iterable<string>): ValueReader {
  if (type === "number") return numberReader(cells);
  if (type === "date") return dateReader(cells);
  if (type === "yes-no") return (cell) => truths.get(cell.trim().normalize().toLowerCase()) ?? null;
  return (cell) => cell.trim();
}
