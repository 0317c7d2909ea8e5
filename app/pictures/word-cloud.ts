import layoutCloud from "d3-cloud";
import type { WordList } from "../analysis/word-list.ts";
import { letters, type Mark, type Picture, type Role } from "./picture.ts";
import { textWidth } from "./text-width.ts";

/** A word that is to stand in a cloud. */
export type CloudWord = { readonly key: string; readonly text: string; readonly occurrences: number };

/** The most frequent words of a list. */
export function mostFrequent(list: WordList, count: number): readonly CloudWord[] {
  return list.keys.slice(0, count).map((key, index) => {
    return { key, text: list.words[index] ?? key, occurrences: list.occurrences[index] ?? 0 };
  });
}

/** A word that has found room: the middle of the line that it stands on, from the middle of the cloud. */
type PlacedWord = CloudWord & { readonly x: number; readonly y: number; readonly size: number };

/** Words in their places, and those for which there was no room. */
export type Cloud = { readonly placed: readonly PlacedWord[]; readonly unplaced: readonly CloudWord[] };

/** In pixels; the width is a multiple of 32, as the layout needs it. */
type CloudSize = { readonly width: number; readonly height: number };

/** The widest of the usual sans-serifs: words set in another one touch nobody. */
const FONT = "Verdana, 'DejaVu Sans', 'Noto Sans CJK KR', sans-serif";
const LARGEST = 110;
/** Of the area, what the boxes of the words take at first. */
const FILLED = 1.1;
const SMALLER = 0.9;
const MOST_TRIES = 12;
const SEED = 7;

/**
 * Finds room for words, the largest first and near the middle: the same words in the same size come to the same places.
 * Sizes go with the square root of the occurrences, no letters smaller than pictures have them. [W10] Where not all
 * words fit, all are made smaller, a few times. `canvas` gives what the letters are drawn on to see where they lie.
 */
export async function wordCloud(words: readonly CloudWord[], size: CloudSize, canvas: () => unknown): Promise<Cloud> {
  let scale = firstScale(words, size);
  for (let tries = 1; ; tries++) {
    const placed = await placedAt(scale, words, size, canvas);
    if (placed.length === words.length || tries === MOST_TRIES) {
      const keys = new Set(placed.map(({ key }) => key));
      return { placed, unplaced: words.filter(({ key }) => !keys.has(key)) };
    }
    scale *= SMALLER;
  }
}

/** The size in pixels of a word of `occurrences`. */
export function sizeAt(scale: number, occurrences: number): number {
  return Math.max(letters.small, Math.floor(scale * Math.sqrt(occurrences)));
}

function firstScale(words: readonly CloudWord[], { width, height }: CloudSize): number {
  let area = 0;
  let scale = Number.POSITIVE_INFINITY;
  for (const { text, occurrences } of words) {
    const wide = textWidth(text, 1);
    area += occurrences * wide * 1.2;
    scale = Math.min(scale, Math.min(LARGEST, (width * 0.9) / wide, height / 3) / Math.sqrt(occurrences));
  }
  return Math.min(scale, Math.sqrt((width * height * FILLED) / Math.max(1, area)));
}

function placedAt(
  scale: number,
  words: readonly CloudWord[],
  { width, height }: CloudSize,
  canvas: () => unknown,
): Promise<PlacedWord[]> {
  return new Promise((resolve) => {
    layoutCloud<CloudWord & { x?: number; y?: number; size?: number }>()
      .size([width, height])
      .words(words.map((word) => ({ ...word })))
      .font(FONT)
      .fontSize(({ occurrences }) => sizeAt(scale, occurrences))
      .rotate(0)
      .padding(2)
      .random(seeded(SEED))
      .canvas(canvas)
      .on("end", (placed) => {
        resolve(
          placed.map(({ key, text, occurrences, x = 0, y = 0, size = 0 }) => ({ key, text, occurrences, x, y, size })),
        );
      })
      .start();
  });
}

/** Numbers from 0 to 1, the same ones for a seed (Numerical Recipes' linear congruential generator). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Neighbours in rank differ; the colours say no more. */
const colors: readonly Role[] = ["text", "warm", "cool"];

/** The cloud as a picture; a word leads to its places. */
export function wordCloudPicture({ placed, unplaced }: Cloud, { width, height }: CloudSize): Picture {
  const ranked = [...placed].sort((a, b) => b.occurrences - a.occurrences || (a.key < b.key ? -1 : 1));
  const [first] = ranked;
  const without = unplaced.length > 0 ? ` ${unplaced.length} found no room.` : "";
  const most = first ? ` The most frequent is “${first.text}”, ${timesOf(first)}.` : "";
  return {
    width,
    height,
    title: "Word cloud",
    description:
      `${placed.length} words, the larger the more often they occur: sizes go with the square root of the occurrences, ` +
      `no letters smaller than ${letters.small} pixels.${most}${without}`,
    marks: ranked.map((word, rank): Mark => {
      const { key, text, size } = word;
      return {
        kind: "text",
        ...{ x: width / 2 + word.x, y: height / 2 + word.y, text, size, anchor: "middle" },
        fill: colors[rank % colors.length] ?? "text",
        ...{ target: key, label: `${text}, ${timesOf(word)}` },
      };
    }),
  };
}

function timesOf({ occurrences }: CloudWord): string {
  return `${occurrences.toLocaleString("en")} ${occurrences === 1 ? "occurrence" : "occurrences"}`;
}
