import type { CoOccurrenceOptions, CoOccurrences } from "../analysis/co-occurrence.ts";
import { coOccurrenceTable } from "../analysis/co-occurrence-tables.ts";
import { amount, cellName } from "../analysis/pair-words.ts";
import type { Id } from "../model/records.ts";
import type { Table } from "../table/table.ts";
import {
  type CoOccurrenceNetwork,
  LINE_HEIGHT,
  type NetworkCode,
  type NetworkMeasure,
  type NetworkPair,
} from "./co-occurrence-network.ts";
import type { CodeName } from "./code-names.ts";
import { headOf } from "./head.ts";
import { letters, type Mark, type Picture } from "./picture.ts";

/** The head is to be read beside a small network, too. */
const LEAST_WIDTH = 420;
/** A thin line is hard to hit: so wide is what takes the press, in pixels. */
const GRIP = 12;

/** Two codes that a mark leads to, twice the same for a circle. */
type PairTarget = { readonly first: Id; readonly second: Id };

type Drawn = {
  readonly names: ReadonlyMap<Id, CodeName>;
  readonly measure: NetworkMeasure;
  readonly options: CoOccurrenceOptions;
};

/**
 * The codes that co-occur as circles with their names, whose area is how often they were found, and the pairs as lines,
 * the thicker the stronger. [G8] Lines lead to their pair, circles to their code.
 */
export function networkPicture(
  network: CoOccurrenceNetwork,
  { subtitle, ...drawn }: Drawn & { readonly subtitle: string },
): Picture {
  const width = Math.max(LEAST_WIDTH, network.width);
  const title = "Code co-occurrence network";
  const lines = drawn.measure === "c" ? "the coefficient c" : "the number together";
  const head = headOf(title, `${subtitle} Circles: how often a code is found. Lines: ${lines}.`, width);
  const at = { x: (width - network.width) / 2, y: head.height };
  const { codes, pairs } = network;
  return {
    ...{ title, width, height: head.height + network.height },
    description: `Network of ${codes.length} codes and ${pairs.length} pairs: areas are how often codes are found, lines are as thick as ${lines} is large.`,
    marks: [
      ...head.marks,
      ...pairs.map((pair) => lineMark(network, pair, at)),
      ...pairs.map((pair) => gripMark(network, pair, { ...drawn, ...at })),
      ...codes.map((code) => circleMark(code, { ...drawn, ...at })),
      ...codes.flatMap((code) => nameMarks(code, at)),
    ],
  };
}

/** The numbers of the lines that are drawn, the strongest first; `Row.id` is the target of the line. */
export function networkTable(found: CoOccurrences, network: CoOccurrenceNetwork, notes: readonly string[]): Table {
  const table = coOccurrenceTable(found, { zeroPairs: false, notes });
  const rows = new Map(table.rows.map((row) => [row.id, row]));
  return {
    ...table,
    title: "Lines of the co-occurrence network",
    rows: network.pairs.flatMap((one) => {
      const pair = codesOf(network, one);
      const row = rows.get(`${pair.first} ${pair.second}`);
      return row ? [{ ...row, id: pairTarget(pair) }] : [];
    }),
  };
}

/** The pair that a target names. */
export function readPairTarget(target: string): PairTarget {
  const [first, second] = JSON.parse(target) as [Id, Id];
  return { first, second };
}

function pairTarget({ first, second }: PairTarget): string {
  return JSON.stringify([first, second]);
}

type At = { readonly x: number; readonly y: number };

/** The two codes of a line. */
function codesOf({ codes }: CoOccurrenceNetwork, { first, second }: NetworkPair): PairTarget {
  return { first: codes[first]?.id ?? "", second: codes[second]?.id ?? "" };
}

/** From the one circle to the other. */
function lineOf(network: CoOccurrenceNetwork, pair: NetworkPair, at: At) {
  const [from, to] = [network.codes[pair.first], network.codes[pair.second]];
  const [x1, y1] = [at.x + (from?.x ?? 0), at.y + (from?.y ?? 0)];
  const { first, second } = codesOf(network, pair);
  return { kind: "line", x1, y1, x2: at.x + (to?.x ?? 0), y2: at.y + (to?.y ?? 0), of: [first, second] } as const;
}

function lineMark(network: CoOccurrenceNetwork, pair: NetworkPair, at: At): Mark {
  return { ...lineOf(network, pair, at), stroke: "muted", strokeWidth: pair.width, opacity: 0.45 };
}

/** What takes the press on a line; not to be seen. */
function gripMark(network: CoOccurrenceNetwork, pair: NetworkPair, of: Drawn & At): Mark {
  const target = codesOf(network, pair);
  const nameOf = (id: Id) => of.names.get(id)?.name ?? "";
  const words = { first: nameOf(target.first), second: nameOf(target.second), figures: pair.figures };
  return {
    ...{ ...lineOf(network, pair, of), strokeWidth: GRIP },
    ...{ target: pairTarget(target), label: cellName(words, of.measure, of.options) },
  };
}

function circleMark({ id, n, x, y, radius }: NetworkCode, of: Drawn & At): Mark {
  const named = of.names.get(id);
  return {
    ...{ kind: "circle", x: of.x + x, y: of.y + y, radius, of: [id] },
    ...{ fill: named?.color ?? "muted", stroke: "background", strokeWidth: 2 },
    ...{ target: pairTarget({ first: id, second: id }), label: `${named?.name ?? id}: ${amount(of.options, n)}` },
  };
}

/** The name of a code below its circle, in as many lines as it has. */
function nameMarks({ id, lines, x, y, radius }: NetworkCode, at: At): Mark[] {
  return lines.map((text, line) => ({
    ...{ kind: "text", x: at.x + x, y: at.y + y + radius + LINE_HEIGHT * (line + 1), text, of: [id] },
    ...{ size: letters.normal, anchor: "middle", fill: "text", hasHalo: true },
  }));
}
