import { NONE } from "../../app/analysis/groups.ts";
import { valueText } from "../../app/cases/value-text.ts";
import type { VariableValue } from "../../app/model/records.ts";
import type { Snapshot } from "../use-project.tsx";
import { countFilter, type Filter } from "./filter.ts";

/** A filter that is on, in words, and the filter without it. */
export type Chip = { readonly text: string; readonly without: Filter };

type Rows = Pick<Snapshot, "documents" | "sets" | "variables" | "codes" | "coders">;

/** The parts of the filter that are on. */
export function chipsOf(filter: Filter, rows: Rows): readonly Chip[] {
  const { documents, sets, variables, codes, coders } = rows;
  const nameIn = (list: Iterable<{ readonly id: string; readonly name: string }>) => (id: string) =>
    [...list].find((one) => one.id === id)?.name;
  const valueName = ({ variableId, value }: VariableValue) =>
    `${variables.get(variableId)?.name ?? "Variable"}: ${valueText(value)}`;
  const { speakers } = countFilter(
    { ...filter, documentIds: null, setIds: null, values: null },
    { documents, sets, cases: [] },
  );
  const said = speakers && [...speakers].map((name) => (name === null ? "nobody" : name));
  const asked = filter.questions?.map((id) => (id === NONE ? "No question" : `Question ${id}`));
  const chips: (Chip | null)[] = [
    chip(filter, "documentIds", (ids) =>
      only(ids.map(nameIn(documents)), `${ids.length} of ${documents.length} documents`),
    ),
    chip(filter, "setIds", (ids) => only(ids.map(nameIn(sets)), `${ids.length} sets`)),
    chip(filter, "values", (values) =>
      values.length === 1 && values[0] ? valueName(values[0]) : `${values.length} values of variables`,
    ),
    chip(filter, "codeIds", (ids) =>
      only(
        ids.map((id) => codes.get(id)?.name),
        `${ids.length} of ${codes.size} codes`,
      ),
    ),
    chip(filter, "speakers", (ids) => (said?.length === 1 ? `Said by ${said[0]}` : `Said by ${ids.length} speakers`)),
    chip(filter, "questions", (ids) => (asked?.length === 1 ? `${asked[0]}` : `${ids.length} questions`)),
    chip(filter, "coderIds", (ids) =>
      ids.length === 1 && ids[0] ? `Coded by ${coders.get(ids[0])?.name ?? "coder"}` : `${ids.length} coders`,
    ),
    filter.leaveOutInterviewer
      ? { text: "Interviewer left out", without: { ...filter, leaveOutInterviewer: false } }
      : null,
  ];
  return chips.filter((one) => one !== null);
}

/** The same as a sentence for the notes of a table. */
export function filterNote(filter: Filter, rows: Rows): string {
  const on = chipsOf(filter, rows).map(({ text }) => text);
  return on.length === 0 ? "Filters: none." : `Filters: ${on.join("; ")}.`;
}

type Part = Exclude<keyof Filter, "leaveOutInterviewer">;

function chip<Name extends Part>(
  filter: Filter,
  part: Name,
  textOf: (chosen: NonNullable<Filter[Name]>) => string,
): Chip | null {
  const chosen = filter[part];
  return chosen ? { text: textOf(chosen), without: { ...filter, [part]: null } } : null;
}

function only(names: readonly (string | undefined)[], several: string): string {
  return names.length === 1 && names[0] !== undefined ? `Only ${names[0]}` : several;
}
