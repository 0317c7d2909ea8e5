// The part of npm run bench that measures queries of codes, in Node: 500 documents, 500 codes, up to a million codings.
const STEPS = [1_000, 10_000, 100_000, 1_000_000];
const RUNS = 7;

/** The medians of what queries take, as the worker has their rows, with the growth from step to step. */
export async function measureRetrieval({ load, generateCorpus }) {
  const { retrieve } = await load("/app/analysis/retrieve.ts");
  const { paragraphStarts } = await load("/app/text/numbered-paragraphs.ts");
  const rows = [];
  for (const codings of STEPS) {
    console.error(`retrieval: ${codings.toLocaleString("en")} codings`);
    const corpus = generateCorpus({ seed: 7, documents: 500, wordsPerDocument: 2_000, codes: 500, codings });
    const codingsByDocument = new Map(corpus.documents.map(({ id }) => [id, []]));
    for (const coding of corpus.codings) codingsByDocument.get(coding.documentId).push(coding);
    const input = {
      ...{ codes: corpus.codes, documents: corpus.documents, codingsByDocument, queries: [] },
      turns: new Map(corpus.turns.map((turns) => [turns.id, turns])),
      paragraphs: new Map(corpus.documents.map(({ id, text }) => [id, paragraphStarts(text)])),
    };
    const row = { "codings in 500 documents, 500 codes": codings.toLocaleString("en") };
    for (const [name, { query, filter }] of Object.entries(queriesOf(corpus.codes))) {
      const { ms, found } = time(() => retrieve(input, query, filter));
      const before = rows.at(-1)?.[`${name}, ms`];
      row[`${name}, ms`] = ms;
      row[`${name}, found`] = found;
      if (before) row[`${name}, times the step before`] = Math.round((ms / before) * 10) / 10;
    }
    rows.push(row);
  }
  return rows;
}

/** Each asks for half of the codes and compares with the other half, or for all of them. */
function queriesOf(codes) {
  const half = (rest) => ({
    kind: "codes",
    codes: codes.filter((_, index) => index % 2 === rest).map(({ id }) => ({ codeId: id, withSubcodes: false })),
  });
  const step = (operator, operand, paragraphs = 0) => ({ operator, operand, isNegated: false, paragraphs });
  const everything = {
    ...{ documentIds: null, codeIds: null, leaveOutInterviewer: false },
    ...{ coderIds: null, speakers: null, questions: null },
  };
  const boolean = {
    operand: half(0),
    steps: [step("and", { kind: "any" }), step("or", half(1)), step("not", half(1))],
  };
  const near = { operand: half(0), steps: [step("near", half(1), 1)] };
  const relations = {
    operand: { kind: "any" },
    steps: ["overlaps", "within", "encloses", "followed-by"].map((operator) => step(operator, { kind: "any" }, 2)),
  };
  return {
    boolean: { query: boolean, filter: everything },
    NEAR: { query: near, filter: everything },
    "NEAR without the interviewer": { query: near, filter: { ...everything, leaveOutInterviewer: true } },
    "four relations": { query: relations, filter: everything },
  };
}

function time(ask) {
  let found = 0;
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    found = [...ask().segments.values()].reduce((sum, { length }) => sum + length, 0);
    return performance.now() - start;
  });
  return { ms: Math.round(times.sort((a, b) => a - b)[RUNS >> 1] * 10) / 10, found };
}
