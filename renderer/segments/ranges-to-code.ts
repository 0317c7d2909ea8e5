import type { RetrievedPassage } from "../../app/analysis/retrieved-passages.ts";
import type { RangesToCode } from "../../app/coding/auto-code.ts";
import { groupBy } from "../../app/model/group-by.ts";
import { type CodedUnit, codedRanges } from "../../app/search/coded-ranges.ts";
import type { Range } from "../../app/text/range.ts";
import type { ProjectSession } from "../use-project.tsx";

/** How much is coded: the passages as they are, or what they stand in. */
export type SegmentUnit = "passage" | Exclude<CodedUnit, "match">;

/** Ranges to code in a document, good for as long as its revision stands. */
export type PreparedRanges = RangesToCode & { readonly revision: number };

/** What is coded for passages, by document; reads the texts unless the passages are coded as they are. */
export async function rangesToCode(
  session: ProjectSession,
  passages: readonly RetrievedPassage[],
  unit: SegmentUnit,
): Promise<PreparedRanges[]> {
  const byDocument = groupBy(passages, ({ documentId }) => documentId);
  const prepared: PreparedRanges[] = [];
  for (const document of session.state.snapshot.documents) {
    const found = byDocument.get(document.id);
    if (!found) continue;
    const { id, language, revision } = document;
    if (unit === "passage") {
      prepared.push({ documentId: id, revision, ranges: distinct(found) });
      continue;
    }
    const content = await session.readContent(document);
    if (!content) continue;
    const source = { text: content.text, language, turns: content.turns };
    prepared.push({ documentId: id, revision, ranges: codedRanges(source, found, unit) });
  }
  return prepared;
}

/** Each range once, whoever coded it; an empty one has no words to code. */
function distinct(passages: readonly Range[]): Range[] {
  const ranges = new Map(passages.map(({ start, end }) => [`${start} ${end}`, { start, end }]));
  return [...ranges.values()].filter(({ start, end }) => start < end);
}
