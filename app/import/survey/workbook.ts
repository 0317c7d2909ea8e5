import { zipSync } from "fflate";
import { SaxesParser } from "saxes";
import { otherKind } from "../file-kind.ts";
import { ImportProblem } from "../import-problem.ts";
import { damagedWorkbook, openParts, type WorkbookParts } from "./parts.ts";
import { hasData, readableXml, refuseFarCells } from "./sheet.ts";

const [WORKBOOK, RELATIONS] = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"] as const;

/** A workbook of which the sheet with the answers was found. */
export type Workbook = {
  readonly sheetName: string;
  /** The place of the sheet among all, from 1. */
  readonly sheetNumber: number;
  /** What is written of the sheet's cells. */
  readonly xml: string;
  /** The names of the other sheets that have any data. */
  readonly otherSheets: readonly string[];
  /** A workbook with this sheet alone. */
  readonly bytes: ArrayBuffer;
};

/**
 * Opens an .xlsx file and finds the first sheet with data in it, a hidden one only where there is no other. Throws
 * ImportProblem where it is no .xlsx file, is damaged, has no data, or is too large.
 */
export async function openWorkbook(name: string, bytes: Uint8Array): Promise<Workbook> {
  const kind = otherKind(bytes, "xlsx");
  if (kind) throw new ImportProblem(`“${name}” is not an Excel file (.xlsx) but ${kind.what}. ${kind.advice}`);
  try {
    return await readParts(name, await openParts(name, bytes));
  } catch (error) {
    throw error instanceof ImportProblem ? error : damagedWorkbook(name);
  }
}

async function readParts(name: string, parts: WorkbookParts): Promise<Workbook> {
  const [workbook, relations] = [await parts.read(WORKBOOK), await parts.read(RELATIONS)];
  const targets = targetsOf(relations);
  const withData = await sheetsOf(workbook, targets, parts);
  const chosen = withData.find(({ isHidden }) => !isHidden) ?? withData[0];
  if (!chosen) throw new ImportProblem(`“${name}” has no data in any of its sheets.`);
  refuseFarCells(name, chosen.xml);
  const shared = targets.filter(({ type, path }) => /^(sharedStrings|styles)$/.test(type) && parts.has(path));
  const files = new Map([[WORKBOOK as string, workbook]]).set(RELATIONS, relations).set(chosen.path, chosen.xml);
  for (const { path } of shared) files.set(path, readableXml(await parts.read(path)));
  return {
    ...{ sheetName: chosen.name, sheetNumber: chosen.number, xml: chosen.xml },
    otherSheets: withData.filter((sheet) => sheet !== chosen).map((sheet) => sheet.name),
    bytes: stored(files),
  };
}

/** A zip file in which the files are stored as they are; what is packed would be unpacked by yet another worker. */
function stored(files: ReadonlyMap<string, string>): ArrayBuffer {
  const bytes = [...files].map(([path, xml]) => [path, new TextEncoder().encode(xml)] as const);
  return zipSync(Object.fromEntries(bytes), { level: 0 }).slice().buffer as ArrayBuffer;
}

type Sheet = {
  readonly name: string;
  readonly number: number;
  readonly isHidden: boolean;
  readonly path: string;
  readonly xml: string;
};

/** The sheets that have any data, in their order. */
async function sheetsOf(workbook: string, targets: readonly Target[], parts: WorkbookParts): Promise<Sheet[]> {
  const paths = new Map(targets.flatMap(({ id, type, path }) => (type === "worksheet" ? [[id, path] as const] : [])));
  const named = elements(workbook, "sheet").filter((one) => one.get("name"));
  const sheets: Sheet[] = [];
  for (const [index, one] of named.entries()) {
    const path = paths.get(one.get("id") ?? "");
    const xml = path === undefined ? "" : readableXml(await parts.read(path));
    if (path === undefined || !hasData(xml)) continue;
    const isHidden = (one.get("state") ?? "visible") !== "visible";
    sheets.push({ name: one.get("name") ?? "", number: index + 1, isHidden, path, xml });
  }
  return sheets;
}

/** A part that the workbook refers to. */
type Target = { readonly id: string; readonly type: string; readonly path: string };

function targetsOf(relations: string): Target[] {
  return elements(relations, "Relationship").map((one) => {
    const target = one.get("Target") ?? "";
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    return { id: one.get("Id") ?? "", type: one.get("Type")?.split("/").at(-1) ?? "", path };
  });
}

/** The attributes of all elements of a name; neither they nor their attributes are told apart by namespace. */
function elements(xml: string, name: string): ReadonlyMap<string, string>[] {
  const found: ReadonlyMap<string, string>[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name: own, attributes }) => {
    if (localName(own) !== name) return;
    found.push(new Map(Object.entries(attributes).map(([key, value]) => [localName(key), value])));
  });
  parser.write(xml).close();
  return found;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
