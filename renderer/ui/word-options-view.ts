import { stopLanguages } from "../../app/analysis/stop-words.ts";
import { defaultWordOptions, type WordOptions } from "../../app/analysis/word-options.ts";
import { parseTexts } from "./stored-texts.ts";

/** How many of the most frequent words a cloud has, as it is chosen. */
export const cloudSizes = [25, 50, 100, 150, 200].map((count) => ({
  id: String(count),
  name: `${count} most frequent words`,
}));

/** The size of the cloud that was chosen last. */
export function parseCloudSize(stored: unknown): string {
  return cloudSizes.find(({ id }) => id === stored)?.id ?? "100";
}

/** Remembered options of the word list, or the usual ones where nothing of use was remembered. */
export function parseWordOptions(stored: unknown): WordOptions {
  const one = (stored ?? {}) as Record<keyof WordOptions, unknown>;
  const isFlag = (value: unknown, otherwise: boolean) => (typeof value === "boolean" ? value : otherwise);
  return {
    stopLanguages: Array.isArray(one.stopLanguages)
      ? stopLanguages.filter((language) => (one.stopLanguages as unknown[]).includes(language))
      : null,
    leftOut: parseTexts(one.leftOut),
    putBack: parseTexts(one.putBack),
    shortest: parseCount(one.shortest),
    least: parseCount(one.least),
    numbers: isFlag(one.numbers, defaultWordOptions.numbers),
    foldAccents: isFlag(one.foldAccents, defaultWordOptions.foldAccents),
  };
}

function parseCount(stored: unknown): number {
  return typeof stored === "number" && Number.isInteger(stored) && stored > 0 ? stored : 1;
}
