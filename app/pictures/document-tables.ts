import type { Codeline } from "../analysis/codeline.ts";
import type { DocumentSlices, SliceUnit } from "../analysis/document-slices.ts";
import type { Id } from "../model/records.ts";
import type { Column, Row, Table } from "../table/table.ts";
import type { CodeName } from "./code-names.ts";

const slicing: Readonly<Record<SliceUnit, readonly Column[]>> = {
  characters: [
    { id: "from_character", title: "From character", type: "count", unit: "characters" },
    { id: "to_character", title: "To character", type: "count", unit: "characters" },
    { id: "characters", title: "Characters", type: "count", unit: "characters" },
  ],
  seconds: [
    { id: "from_second", title: "From second", type: "number" },
    { id: "to_second", title: "To second", type: "number" },
    { id: "seconds_spoken", title: "Seconds spoken", type: "number" },
  ],
};

/**
 * What a portrait or a timeline shows: a row for each code in each cell or slice, and one without a code for each that
 * has none. [G1] [G2] [G4]
 */
export function slicesTable(
  { slices, codes, unit }: DocumentSlices,
  names: ReadonlyMap<Id, CodeName>,
  about: { readonly title: string; readonly noun: "Cell" | "Slice"; readonly notes: readonly string[] },
): Table {
  const { title, noun, notes } = about;
  const size = slicing[unit][2]?.id ?? "";
  const rows = slices.flatMap((slice, index): Row[] => {
    const first = unit === "characters" ? slice.from + 1 : slice.from;
    const place = [index + 1, first, slice.to, slice.size];
    const found = codes.flatMap(({ codeId, covered }) => {
      const amount = covered.get(index);
      const share = amount === undefined || slice.size === 0 ? null : amount / slice.size;
      return amount
        ? [{ id: `${index} ${codeId}`, cells: [...place, names.get(codeId)?.path ?? "", amount, share] }]
        : [];
    });
    const none = slice.size === 0 ? null : 0;
    return found.length > 0 ? found : [{ id: String(index), cells: [...place, "", 0, none] }];
  });
  return {
    title,
    columns: [
      { id: noun.toLowerCase(), title: noun, type: "count" },
      ...slicing[unit],
      { id: "code", title: "Code", type: "text" },
      { id: "covered", title: unit === "seconds" ? "Seconds covered" : "Characters covered", type: "number" },
      { id: "share", title: `Share of ${noun.toLowerCase()}`, type: "share", denominator: size },
    ],
    rows,
    notes,
  };
}

/** How much of the document each code covers in all: what a portrait and a timeline come to, in short. */
export function coverageTable(
  { slices, codes, unit }: DocumentSlices,
  names: ReadonlyMap<Id, CodeName>,
  about: { readonly title: string; readonly notes: readonly string[] },
): Table {
  const whole = slices.reduce((sum, { size }) => sum + size, 0);
  const tenths = (amount: number) => Math.round(amount * 10) / 10;
  return {
    ...about,
    columns: [
      { id: "code", title: "Code", type: "text" },
      { id: "covered", title: unit === "seconds" ? "Seconds covered" : "Characters covered", type: "number" },
      { id: "share", title: "Share of the document", type: "share", denominator: "counted" },
      { id: "counted", title: unit === "seconds" ? "Seconds spoken" : "Characters counted", type: "number" },
    ],
    rows: codes.map(({ codeId, covered }) => {
      const amount = [...covered.values()].reduce((sum, one) => sum + one, 0);
      const share = whole === 0 ? null : amount / whole;
      return { id: codeId, cells: [names.get(codeId)?.path ?? "", tenths(amount), share, tenths(whole)] };
    }),
  };
}

/** What a codeline shows: a row for each run of paragraphs or turns that a code stands at. [G3] */
export function codelineTable(
  { codes }: Codeline,
  names: ReadonlyMap<Id, CodeName>,
  about: { readonly title: string; readonly noun: "Paragraph" | "Turn"; readonly notes: readonly string[] },
): Table {
  const noun = about.noun.toLowerCase();
  return {
    title: about.title,
    columns: [
      { id: "code", title: "Code", type: "text" },
      { id: `first_${noun}`, title: `First ${noun}`, type: "count" },
      { id: `last_${noun}`, title: `Last ${noun}`, type: "count" },
      { id: `${noun}s`, title: `${about.noun}s`, type: "count", unit: `${noun}s` },
    ],
    rows: codes.flatMap(({ codeId, runs }) =>
      runs.map(({ first, last }) => {
        const cells = [names.get(codeId)?.path ?? "", first + 1, last + 1, last - first + 1];
        return { id: `${codeId} ${first}`, cells };
      }),
    ),
    notes: about.notes,
  };
}
