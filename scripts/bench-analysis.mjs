// The part of npm run bench that measures the analysis of codings alone, in Node, as its worker does it.
import { openLoader } from "./loader.mjs";

const RUNS = 5;
const WAYS = ["overlap", "paragraphs", "turn", "answer", "document"];
const everything = {
  ...{ documentIds: null, codeIds: null, coderIds: null, speakers: null, questions: null },
  leaveOutInterviewer: false,
};

/**
 * The frequency table, and codes compared by document (500 columns), by speaker, and in how alike the documents are, by
 * the number of codings: medians in milliseconds, and the growth. Texts are measured before, as they are in the app.
 */
export async function measureTables() {
  const { load, close } = await openLoader();
  try {
    const { generateCorpus } = await load("/fixtures/generate.ts");
    const { measureText } = await load("/app/analysis/measure-text.ts");
    const { frequencies } = await load("/app/analysis/frequencies.ts");
    const { answerComparison } = await load("/app/analysis/comparison-request.ts");
    const measures = new Map();
    const measureOf = ({ text, language }) => {
      if (!measures.has(text)) measures.set(text, measureText(text, language));
      return measures.get(text);
    };
    const rows = [];
    let before = null;
    for (const codings of [1_000, 10_000, 100_000, 1_000_000]) {
      const corpus = generateCorpus({ seed: 7, documents: 500, wordsPerDocument: 10_000, codes: 500, codings });
      const input = {
        ...inputOf(corpus, () => []),
        measures: new Map(corpus.documents.map((document) => [document.id, measureOf(document)])),
        ...{ sets: [], cases: [], variables: new Map(), coders: new Map() },
      };
      const compared = (kind, show) =>
        median(() =>
          answerComparison(input, everything, { dimension: { kind }, groupIds: null, withSubcodes: false, show }),
        );
      const matrix = { as: "matrix", measure: "codings" };
      const byDocument = compared("document", matrix);
      rows.push({
        "codings in 500 documents, 500 codes": codings.toLocaleString("en"),
        "frequencies, ms": median(() => frequencies(input, everything)),
        "no interviewer, ms": median(() => frequencies(input, { ...everything, leaveOutInterviewer: true })),
        "compare documents, ms": byDocument,
        "% of text, ms": compared("document", { as: "matrix", measure: "share_of_text" }),
        "compare speakers, ms": compared("speaker", matrix),
        "similarity, ms": compared("document", { as: "similarity", by: "jaccard" }),
        "growth of compare": before === null ? "" : times(byDocument, before),
      });
      before = byDocument;
    }
    return rows;
  } finally {
    await close();
  }
}

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
      // ten times the codings in as many documents overlap a hundred times as often; in ten times the documents, ten times
      const tenth = new Set(input.documents.slice(0, input.documents.length / 10).map(({ id }) => id));
      const ofTenth = time({ by: "overlap" }, { ...everything, documentIds: tenth });
      rows.push({
        "codings in 500 documents, 500 codes": codings.toLocaleString("en"),
        "pairs of codes that overlap": (found.pairs.length / 5).toLocaleString("en"),
        ...Object.fromEntries(WAYS.map((by) => [`${by}, ms`, by === "overlap" ? overlap : time({ by })])),
        "overlap, with sub-codes, ms": time({ by: "overlap", withSubcodes: true }),
        "paragraphs, with sub-codes, ms": time({ by: "paragraphs", withSubcodes: true }),
        "overlap, no interviewer, ms": time({ by: "overlap" }, { ...everything, leaveOutInterviewer: true }),
        "growth in as many documents": before === null ? "" : times(overlap, before),
        "growth from a tenth of the documents": times(overlap, ofTenth),
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

function times(now, before) {
  return `× ${Math.round((now / before) * 10) / 10}`;
}

function median(run) {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.round(times.sort((a, b) => a - b)[RUNS >> 1] * 10) / 10;
}
