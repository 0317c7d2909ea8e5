import type { XmlTag } from "../read-xml.ts";
import type { RemarkKind } from "../remarks.ts";
import type { ElementHandler, Outcome } from "./elements.ts";
import type { OdtReader } from "./reader.ts";

/** As often as a cell or a row may be there again. */
const MOST_TIMES = 100;

/** What becomes of tables and of what they are made of. */
export const TABLE_ELEMENTS: readonly (readonly [name: string, handler: ElementHandler])[] = [
  ["table:table", beginTable],
  ["table:table-row", beginRow],
  ["table:table-cell", beginCell],
  ["table:covered-table-cell", (reader) => reader.beginHidden()],
];

/** What becomes of pictures, shapes, and objects of other programs. */
export const DRAWING_ELEMENTS: readonly (readonly [name: string, handler: ElementHandler])[] = [
  ["draw:frame", beginFrame],
  ["draw:image", (reader) => show(reader, "picture")],
  ["draw:object", (reader, tag) => show(reader, isEquation(reader, tag) ? "equation" : "picture")],
  ...["draw:object-ole", "draw:plugin", "draw:applet", "draw:floating-frame"].map(
    (name) => [name, (reader: OdtReader) => show(reader, "picture")] as const,
  ),
];

/** What stands in a shape within a paragraph stands after it. */
export function beginShape(reader: OdtReader): Outcome {
  return reader.beginBox();
}

function beginTable(reader: OdtReader): Outcome {
  const endBox = reader.beginBox();
  const { flow } = reader;
  const endLists = flow.resetLists();
  return () => {
    flow.do((text) => text.endTable());
    endLists();
    endBox?.();
  };
}

function beginRow(reader: OdtReader, tag: XmlTag): Outcome {
  reader.rows.push({ cells: 0 });
  const begin = () => reader.flow.do((text) => text.beginRow());
  const times = timesOf(tag, "table:number-rows-repeated");
  if (times === 1) begin();
  const end = times === 1 ? null : reader.beginRepeated(times, begin);
  return () => {
    reader.flow.do((text) => text.endRow());
    reader.rows.pop();
    end?.();
  };
}

function beginCell(reader: OdtReader, tag: XmlTag): Outcome {
  const row = reader.rows.at(-1) ?? { cells: 0 };
  const begin = () => {
    const isFirst = row.cells === 0;
    row.cells += 1;
    reader.flow.do((text) => text.beginCell(isFirst));
  };
  const times = timesOf(tag, "table:number-columns-repeated");
  if (times > 1) return reader.beginRepeated(times, begin);
  begin();
  return null;
}

function timesOf(tag: XmlTag, attribute: string): number {
  return Math.max(1, Math.min(Math.floor(Number(tag.get(attribute) ?? 1)) || 1, MOST_TIMES));
}

function beginFrame(reader: OdtReader): Outcome {
  const endBox = reader.beginBox();
  const frame: { kind: RemarkKind | null } = { kind: null };
  reader.frames.push(frame);
  return () => {
    reader.frames.pop();
    if (frame.kind) reader.flow.remark(frame.kind);
    endBox?.();
  };
}

/** What a frame shows is there in several ways: an object, and a picture of it for programs that do not know it. */
function show(reader: OdtReader, kind: RemarkKind): Outcome {
  const frame = reader.frames.at(-1);
  if (frame) frame.kind ??= kind;
  else reader.flow.remark(kind);
  return "skip";
}

function isEquation({ equations }: OdtReader, tag: XmlTag): boolean {
  return equations.has((tag.get("xlink:href") ?? "").replace(/^\.\//, "").replace(/\/?$/, "/"));
}
