import { drawnBars, drawnHeatMap, drawnStackedBars, drawnTreeMap } from "../../app/pictures/frequency-pictures.ts";
import { heatMatrix, stackedMatrix } from "../../app/pictures/picture-choice.ts";
import type { Section } from "../../app/report/report.ts";
import { pageRoom, pictureSection } from "../../app/report/report-pictures.ts";
import { frequenciesSection, groupsTable, wholeSection } from "../../app/report/report-tables.ts";
import type { Table } from "../../app/table/table.ts";
import { crosstabRequest, matrixRequest, mentionsRequest, similarityRequest } from "../ui/compare-view.ts";
import type { Reading } from "./report-reading.ts";
import { dimensionNouns, measureName } from "./settings-in-words.ts";

/** The frequencies as their screen has them: all together, or by groups. */
export async function frequencySections(reading: Reading): Promise<Section[]> {
  const { dimension, measure, withSubcodes, counted } = reading.settings.frequencies;
  if (!dimension) return [frequenciesSection(await reading.frequencies(), withSubcodes)];
  const request = matrixRequest({ dimension, groupIds: null, withSubcodes, measure });
  const { table } = await reading.ask((api, seq, on) => api.comparison(seq, { filter: counted, request }, on));
  const { one, many } = dimensionNouns(dimension, reading.snapshot.variables);
  const title = `Code frequencies: ${measureName(measure)} by ${one}`;
  return [{ ...wholeSection(groupsTable(table, many)), title }];
}

/** The bars of the frequencies, each one or stacked. */
export async function barSections(reading: Reading): Promise<Section[]> {
  const { withSubcodes, counted } = reading.settings.frequencies;
  const of = stackedMatrix(reading.settings.frequencies.choice, withSubcodes);
  const chosen = { ...drawnOf(reading), withSubcodes };
  if (of) {
    const matrix = await reading.ask((api, seq, on) => api.byDocument(seq, counted, of, on));
    return [
      pictureSection(drawnStackedBars(matrix, { ...chosen, by: of.by }), { withNumbers: isLong(matrix, chosen) }),
    ];
  }
  const table = await reading.frequencies();
  const isElsewhere = reading.settings.frequencies.dimension === null && reading.parts.includes("frequencies");
  return [pictureSection(drawnBars(table, chosen), { withNumbers: !isElsewhere && isLong(table, chosen) })];
}

/** The codebook as a tree map. */
export async function treeMapSections(reading: Reading): Promise<Section[]> {
  return [pictureSection(drawnTreeMap(await reading.frequencies(), drawnOf(reading)), { withNumbers: false })];
}

/** Codes by documents as a heat map. */
export async function heatMapSections(reading: Reading): Promise<Section[]> {
  const { withSubcodes, counted } = reading.settings.frequencies;
  const chosen = { ...drawnOf(reading), withSubcodes };
  const view = heatMatrix(chosen.choice, withSubcodes);
  const matrix = groupsTable(await reading.ask((api, seq, on) => api.byDocument(seq, counted, view, on)), "documents");
  const most = { rows: pageRoom.codes, columns: pageRoom.groups };
  const drawn = drawnHeatMap(matrix, { ...chosen, most });
  const withNumbers = isLong(matrix, chosen) || matrix.columns.length > 1 + pageRoom.groups + 1;
  return [pictureSection(drawn, { title: `Heat map: ${drawn.picture.title}`, withNumbers })];
}

/** What is drawn on a page: as many codes as the screen draws, but not more than a page has room for. */
function drawnOf({ snapshot, settings }: Reading) {
  const { choice } = settings.frequencies;
  return { codes: [...snapshot.codes.values()], choice: { ...choice, most: Math.min(choice.most, pageRoom.codes) } };
}

function isLong({ rows }: Table, { choice }: ReturnType<typeof drawnOf>): boolean {
  return rows.length > choice.most;
}

/** The table of the way in which groups are compared; of ways that show words it is the matrix. */
export async function comparisonSections(reading: Reading): Promise<Section[]> {
  const { view, counted: filter } = reading.settings.compare;
  const { variables } = reading.snapshot;
  const { one, many } = dimensionNouns(view.dimension, variables);
  if (view.way === "crosstab") {
    const request = crosstabRequest(view, { variables, codeId: null });
    const found = request && (await reading.ask((api, seq, on) => api.crosstab(seq, { filter, request }, on)));
    return found ? [wholeSection(found.table)] : [];
  }
  const compared = async (request: ReturnType<typeof matrixRequest>) =>
    (await reading.ask((api, seq, on) => api.comparison(seq, { filter, request }, on))).table;
  if (view.way === "mentions") {
    const groups = await reading.ask((api, seq, on) => api.groups(seq, view.dimension, on));
    const table = await compared(
      mentionsRequest(
        view,
        groups.map(({ id }) => id),
      ),
    );
    return table.columns.length > 0 ? [wholeSection(table)] : [];
  }
  if (view.way === "similarity") return [wholeSection(groupsTable(await compared(similarityRequest(view)), many))];
  const table = groupsTable(await compared(matrixRequest(view)), many);
  return [{ ...wholeSection(table), title: `${measureName(view.measure)} by code and ${one}` }];
}
