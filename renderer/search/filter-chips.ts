import type { Snapshot } from "../use-project.tsx";
import type { SearchView } from "./search-view.ts";

/** A filter that is on, in words, and the view without it. */
export type Chip = { readonly text: string; readonly without: SearchView };

/** The filters that are on. */
export function chipsOf(view: SearchView, rows: Pick<Snapshot, "documents" | "sets" | "variables">): readonly Chip[] {
  const { documentIds, setIds, values, speakers, leaveOutInterviewer, coding } = view;
  const nameIn = (list: readonly { readonly id: string; readonly name: string }[]) => (id: string) =>
    list.find((one) => one.id === id)?.name;
  const variableName = (id: string) => rows.variables.get(id)?.name ?? "Variable";
  const chips: (Chip | null)[] = [
    speakers && {
      text: speakers.length === 1 ? `Said by ${speakers[0] || "no name"}` : `Said by ${speakers.length} speakers`,
      without: { ...view, speakers: null },
    },
    documentIds && {
      text: only(documentIds, nameIn(rows.documents), `${documentIds.length} of ${rows.documents.length} documents`),
      without: { ...view, documentIds: null },
    },
    setIds && { text: only(setIds, nameIn(rows.sets), `${setIds.length} sets`), without: { ...view, setIds: null } },
    values && {
      text:
        values.length === 1 && values[0]
          ? `${variableName(values[0].variableId)}: ${wordOf(values[0].value)}`
          : `${values.length} values of variables`,
      without: { ...view, values: null },
    },
    coding === "any"
      ? null
      : { text: coding === "coded" ? "Only coded" : "Only uncoded", without: { ...view, coding: "any" } },
    leaveOutInterviewer ? { text: "Interviewer left out", without: { ...view, leaveOutInterviewer: false } } : null,
  ];
  return chips.filter((chip) => chip !== null);
}

function only(ids: readonly string[], nameOf: (id: string) => string | undefined, several: string): string {
  const [first = ""] = ids;
  return ids.length === 1 ? `Only ${nameOf(first) ?? first}` : several;
}

function wordOf(value: string | number | boolean): string {
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}
