import { transfer } from "comlink";
import type { TidyInput, TidyOptions } from "../app/tidy/tidy-input.ts";
import type { OnTables } from "../app/tidy/tidy-zip.ts";

/** Who is told how far the writing of a data set is. */
export type TidyProgress = { readonly onTexts: (done: number, all: number) => void; readonly onTables: OnTables };

/** The data set as a zip that is given away whole; null where it was stopped. */
export async function writeTidy(
  input: TidyInput,
  options: TidyOptions,
  { onTables }: Pick<TidyProgress, "onTables">,
): Promise<Uint8Array | null> {
  const { tidyZip } = await import("../app/tidy/tidy-zip.ts");
  const zip = await tidyZip(input, options, { exportedAt: new Date().toISOString(), onTables });
  return zip && transfer(zip, [zip.buffer]);
}
