// The part of npm run bench that measures the analysis of codings alone, in Node, as its worker does it.
import { openLoader } from "./loader.mjs";

const RUNS = 5;
const WAYS = ["overlap", "paragraphs", "turn", "answer", "document"];
const everything = {
  ...{ documentIds: null, codeIds: null, coderIds: null, speakers: null, questions: null },
  leaveOutInterviewer: false,
};

/** Which of 500 codes co-occur in 500 documents, by the number of codings: medians in milliseconds, and the growth. */
export async function measureCoOccurrence() {
  const { load, close } = await openLoader();
  try {
    const { generateCorpus } = await load("/fixtures/generate.ts");
    const { coOccurrences } = await load("/app/analysis/co-occurrence.ts");
    const { numberedParagraphs } = await load("/app/text/numbered-paragraphs.ts");
    const rows = [];
    let before = null;
    for (const codings of [1_000, 10_000, 100_000, 1_000_000]) {
      const input = inputOf(
        generateCorpus({ seed: 7, documents: 500, wordsPerDocument: 10_000, codes: 500, codings }),
        numberedParagraphs,
      );
      const time = (options, filter = everything) =>
        median(() => coOccurrences(input, filter, { paragraphs: 1, withSubcodes: false, ...options }));
      const overlap = time({ by: "overlap" });
      const found = coOccurrences(input, everything, { by: "overlap", paragraphs: 0, withSubcodes: false });
      rows.push({
        "codings in 500 documents, 500 codes": codings.toLocaleString("en"),
        "pairs of codes that overlap": (found.pairs.length / 5).toLocaleString("en"),
        ...Object.fromEntries(WAYS.map((by) => [`${by}, ms`, by === "overlap" ? overlap : time({ by })])),
        "overlap, with sub-codes, ms": time({ by: "overlap", withSubcodes: true }),
        "overlap, no interviewer, ms": time({ by: "overlap" }, { ...everything, leaveOutInterviewer: true }),
        "growth of overlap": before === null ? "" : `× ${Math.round((overlap / before) * 10) / 10}`,
      });
      before = overlap;
    }
    return rows;
  } finally {
    await close();
  }
}

function inputOf(corpus, numberedParagraphs) {
  const codingsByDocument = new Map(corpus.documents.map(({ id }) => [id, []]));
  for (const coding of corpus.codings) codingsByDocument.get(coding.documentId).push(coding);
  return {
    codes: corpus.codes,
    documents: corpus.documents,
    codingsByDocument,
    turns: new Map(corpus.turns.map((turns) => [turns.id, turns])),
    paragraphs: new Map(corpus.documents.map(({ id, text }) => [id, numberedParagraphs(text)])),
  };
}

function median(run) {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.round(times.sort((a, b) => a - b)[RUNS >> 1] * 10) / 10;
}
