import { type Remote, wrap } from "comlink";
import { coOccurrenceTable } from "../../app/analysis/co-occurrence-tables.ts";
import { wordListTable } from "../../app/analysis/word-list-table.ts";
import { drawnNetwork } from "../../app/pictures/drawn-network.ts";
import { type CloudWord, mostFrequent, wordCloudPicture } from "../../app/pictures/word-cloud.ts";
import type { Section } from "../../app/report/report.ts";
import { pictureSection } from "../../app/report/report-pictures.ts";
import { mostFrequentWords, PAIR_COLUMNS, pairsSection, wordsSection } from "../../app/report/report-tables.ts";
import { pickColumns } from "../../app/table/pick-columns.ts";
import type { CloudWorker } from "../cloud-worker.ts";
import { networkLines } from "../ui/co-occurrence-view.ts";
import type { Reading } from "./report-reading.ts";

/** The pairs of codes that co-occur, the strongest first by what the screen shows. */
export async function pairSections(reading: Reading): Promise<Section[]> {
  const { found, notes } = await reading.coOccurrences();
  return [
    pairsSection(coOccurrenceTable(found, { zeroPairs: false, notes }), reading.settings.coOccurrence.view.measure),
  ];
}

/** The same as a network of the pairs that are strong enough. */
export async function networkSections(reading: Reading): Promise<Section[]> {
  const lines = networkLines(reading.settings.coOccurrence.view);
  const { picture, table } = drawnNetwork(await reading.coOccurrences(), {
    codes: reading.snapshot.codes.values(),
    ...lines,
  });
  const numbers = pickColumns(table, PAIR_COLUMNS);
  return [pictureSection({ picture, table: numbers }, { withNumbers: !reading.parts.includes("co-occurrence") })];
}

/** The most frequent words. */
export async function wordSections(reading: Reading): Promise<Section[]> {
  const { table } = await wordsOf(reading);
  return [wordsSection(table)];
}

/** In pixels; the width is a multiple of 32. */
const CLOUD = { width: 704, height: 448 };

/** The most frequent words as a cloud. */
export async function cloudSections(reading: Reading): Promise<Section[]> {
  const { list, table } = await wordsOf(reading);
  const { cloud: most } = reading.settings.words;
  const laidOut = await layOut(mostFrequent(list, most));
  const numbers = pickColumns(mostFrequentWords(table, most), ["word", "occurrences"]);
  return [
    pictureSection(
      { picture: wordCloudPicture(laidOut, CLOUD), table: numbers },
      { withNumbers: !reading.parts.includes("words") },
    ),
  ];
}

async function wordsOf({ settings, words }: Reading) {
  const { counted, options } = settings.words;
  const list = await words();
  return { list, table: wordListTable(list, { filter: counted, options }) };
}

async function layOut(words: readonly CloudWord[]) {
  const thread = new Worker(new URL("../cloud-worker.ts", import.meta.url), { type: "module" });
  try {
    const worker: Remote<CloudWorker> = wrap<CloudWorker>(thread);
    return await worker.layOut(words, CLOUD);
  } finally {
    thread.terminate();
  }
}
