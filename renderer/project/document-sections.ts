import { narrow } from "../../app/analysis/count-filter.ts";
import type { Document } from "../../app/model/records.ts";
import { codeNames } from "../../app/pictures/code-names.ts";
import { drawnCodeline, drawnPortrait, drawnTimeline } from "../../app/pictures/document-pictures.ts";
import { coverageTable } from "../../app/pictures/document-tables.ts";
import type { Drawn } from "../../app/pictures/picture.ts";
import type { Section } from "../../app/report/report.ts";
import { documentsSection } from "../../app/report/report-pictures.ts";
import type { Reading } from "./report-reading.ts";

/** Of more documents nobody looks through the pictures. */
const MOST_DOCUMENTS = 40;

/** A portrait of each document. */
export function portraitSections(reading: Reading): Promise<Section[]> {
  return eachDocument(reading, "Document portraits", async (document) => {
    const count = reading.settings.portrait.choice.cells;
    return await slices(reading, document, { unit: "characters", count }, (value, of) => drawnPortrait(value, of));
  });
}

/** How much of each part of each document the codes cover. */
export function timelineSections(reading: Reading): Promise<Section[]> {
  const { unit, slices: count, most } = reading.settings.portrait.choice;
  return eachDocument(reading, "Codes over the documents", async (document) => {
    return await slices(reading, document, { unit, count }, (value, of) => drawnTimeline(value, { ...of, most }));
  });
}

/** Which codes stand at which paragraphs or turns of each document. */
export function codelineSections(reading: Reading): Promise<Section[]> {
  const { columns, most } = reading.settings.portrait.choice;
  return eachDocument(reading, "Codelines", async (document) => {
    const of = { documentId: document.id, unit: columns };
    const value = await reading.ask((api, seq, on) => api.codeline(seq, countedIn(reading, document), of, on));
    return drawnCodeline(value, { ...namesOf(reading, document), columns, most });
  });
}

type Value = Parameters<typeof drawnPortrait>[0];
type Of = Parameters<typeof drawnPortrait>[1];

/** A picture of slices; its numbers are what each code covers in all. */
async function slices(
  reading: Reading,
  document: Document,
  { unit, count }: { readonly unit: Value["unit"]; readonly count: number },
  draw: (value: Value, of: Of) => Drawn,
): Promise<Drawn> {
  const slicing = { documentId: document.id, unit, count };
  const value = await reading.ask((api, seq, on) => api.slices(seq, countedIn(reading, document), slicing, on));
  const of = namesOf(reading, document);
  const { picture, table } = draw(value, of);
  return { picture, table: coverageTable(value, of.names, { title: picture.title, notes: table.notes }) };
}

async function eachDocument(
  reading: Reading,
  title: string,
  draw: (document: Document) => Promise<Drawn>,
): Promise<Section[]> {
  const { snapshot, settings } = reading;
  const { documentIds } = settings.portrait.counted;
  const documents = snapshot.documents.filter(({ id }) => documentIds?.has(id) ?? true);
  const drawn: (Drawn & { readonly documentName: string })[] = [];
  for (const document of documents.slice(0, MOST_DOCUMENTS)) {
    drawn.push({ documentName: document.name, ...(await draw(document)) });
  }
  const rest =
    documents.length > MOST_DOCUMENTS
      ? [`The first ${MOST_DOCUMENTS} of ${documents.length} documents; Portrait has each of them.`]
      : [];
  return [documentsSection(title, drawn, [...rest, ...notesOfAll(drawn)])];
}

/** What holds for all the documents: each picture says what holds for its own, and which document it counts. */
function notesOfAll(drawn: readonly Drawn[]): readonly string[] {
  const [first] = drawn;
  const notes = first?.table.notes.filter((note) => !note.startsWith("Counted:")) ?? [];
  return notes.filter((note) => drawn.every(({ table }) => table.notes.includes(note)));
}

function countedIn({ settings }: Reading, { id }: Document) {
  return narrow(settings.portrait.counted, { documentIds: new Set([id]) });
}

function namesOf({ snapshot }: Reading, { name }: Document): Of {
  return { names: codeNames(snapshot.codes.values()), documentName: name };
}
