import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCsv } from "../table/csv.ts";
import { comparisonMatrix } from "./comparison-tables.ts";
import { countEverything } from "./count-filter.ts";
import { frequencies } from "./frequencies.ts";
import { compared } from "./test-comparison.ts";
import { figures, inputOf, type Little } from "./test-input.ts";

/** Coded segments as another program exports them: a line a coding, `document, code path, words`. */
type Exported = readonly (readonly [document: string, path: string, words: string])[];

const folder = "../shared/reliability/coded";
const rows = (name: string) => parseCsv(readFileSync(`${folder}/${name}`, "utf8").trimEnd()).slice(1);

/** Lays the segments out in made-up texts, each once and none beside another, and codes them. */
function laidOut(exported: Exported, paths: readonly string[]): Little {
  const texts = new Map<string, string>();
  const places = new Map<string, number>();
  const codings = exported.map(([document, path, words]): Little["codings"][number] => {
    const key = `${document}\n${words}`;
    const text = texts.get(document) ?? "";
    const start = places.get(key) ?? text.length;
    if (!places.has(key)) {
      places.set(key, start);
      texts.set(document, `${text}${words}\n\n`);
    }
    return [document, start, start + words.length, idOf(path)];
  });
  const ids = new Set<string>();
  for (const path of [...paths, ...exported.map(([, one]) => one)]) {
    const parts = idOf(path).split("/");
    for (const index of parts.keys()) ids.add(parts.slice(0, index + 1).join("/"));
  }
  return { texts: Object.fromEntries([...texts].sort()), codes: [...ids], codings };
}

function idOf(path: string): string {
  return path.replaceAll("/", "∕").replaceAll(" > ", "/");
}

describe.skipIf(!existsSync(folder))(
  "a study coded with MAXQDA (Kerrigan, PDPilot user study, seven interviews)",
  () => {
    const published = existsSync(folder) ? rows("pdpilot-code-frequencies-expected.csv") : [];
    const paths = published.map(([path = ""]) => path).sort((one, other) => other.length - one.length);
    const lines = existsSync(folder) ? rows("pdpilot-maxqda-segments.csv") : [];
    // in two lines of the file the first words of the segment stand in the column of the code, behind its path
    const exported = lines.map(([document = "", code = "", words = ""]) => {
      const path = paths.find((one) => code.startsWith(one)) ?? code;
      return [document, path, code.slice(path.length) + words] as const;
    });
    const little = laidOut(exported, paths);

    test("[C1] [C10] every code has the frequency that was published, unused ones too", () => {
      const table = frequencies(inputOf(little), countEverything);
      // of the 32 codings with this code none is in the published export
      const known = published.filter(([path]) => path !== "Anonymize");
      expect(known.length).toBeGreaterThan(85);
      for (const [path = "", frequency] of known) {
        expect([path, figures(table, idOf(path))["codings"]]).toEqual([path, Number(frequency)]);
      }
      expect(figures(table, "total")["codings"]).toBe(261);
    });

    test("[M2] [M3] every code has in each interview the codings that were published", () => {
      const { input, comparison } = compared(little, { kind: "document" });
      const view = { codes: input.codes, codeIds: null, withSubcodes: false, notes: [], measure: "codings" as const };
      const table = comparisonMatrix(comparison, view);
      expect(table.columns.map(({ title }) => title)).toEqual([
        "Code",
        "P1",
        "P2",
        "P3",
        "P4",
        "P5",
        "P6",
        "P7",
        "All",
      ]);
      for (const [path = "", ...counts] of rows("pdpilot-code-by-document.csv")) {
        const row = table.rows.find(({ id }) => id === idOf(path));
        expect([path, ...(row?.cells.slice(1) ?? [])]).toEqual([path, ...counts.map(Number)]);
      }
    });
  },
);

test("[C1] segments laid out in texts of their own keep their codings, one on the same words as another", () => {
  const exported: Exported = [
    ["P1", "Cost > Fees", "too dear"],
    ["P1", "Trust", "too dear"],
    ["P2", "Cost > Fees", "too dear"],
    ["P2", "Cost > Fees", "no money"],
  ];
  const little = laidOut(exported, ["Unused"]);
  expect(little.codings.map(([document, start, end]) => little.texts[document]?.slice(start, end))).toEqual(
    exported.map(([, , words]) => words),
  );
  const table = frequencies(inputOf(little), countEverything);
  expect(table.rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
    ["Unused", 0, 0],
    ["Cost", 0, 0],
    ["Cost > Fees", 3, 2],
    ["Trust", 1, 1],
  ]);
});
