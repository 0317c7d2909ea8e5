import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Diff, editedText, invert } from "../model/diff.ts";
import type { Coding, Document, DocumentTurns, Mark, Memo, UnplacedCoding } from "../model/records.ts";
import { differences } from "../text/differences.ts";
import { EditedText } from "../text/edited-text.ts";
import type { Range } from "../text/range.ts";
import type { Splice } from "../text/splices.ts";
import { type DocumentRows, editText } from "./edit-text.ts";

const at = "2026-01-01T00:00:00.000Z";

function codingOf({ start, end }: Range, index: number): Coding {
  return { id: `k${index}`, documentId: "d", start, end, codeId: "c", coderId: "ana", createdAt: at };
}

function memoOf({ start, end }: Range, index: number): Memo {
  const target = { kind: "segment", documentId: "d", start, end } as const;
  return { id: `m${index}`, target, title: "", text: "Odd", coderId: "ana", createdAt: at, changedAt: at };
}

function documentRows(text: string, ranges: readonly Range[], extra: Partial<DocumentRows> = {}): DocumentRows {
  const document: Document = {
    ...{
      id: "d",
      name: "Rosa",
      language: "es",
      position: 0,
      length: text.length,
      revision: 3,
      values: [],
      importedAt: at,
    },
  };
  return {
    ...{ document, text: { id: "d", text }, turns: undefined, marks: undefined, unplaced: [] },
    ...{ codings: ranges.map(codingOf), memos: ranges.map(memoOf) },
    ...extra,
  };
}

/** The rows after a diff, as the store would keep them. */
function applied(rows: DocumentRows, diff: Diff): DocumentRows {
  const list = <Row extends { id: string }>(before: readonly Row[], table: Diff[keyof Diff]): Row[] => {
    const {
      added = [],
      updated = [],
      removed = [],
    } = (table ?? {}) as { added?: Row[]; updated?: [Row, Row][]; removed?: Row[] };
    const to = new Map(updated.map(([from, row]) => [from.id, row]));
    const gone = new Set(removed.map(({ id }) => id));
    const kept = before.filter(({ id }) => !gone.has(id)).map((row) => to.get(row.id) ?? row);
    return [...kept, ...added].sort((a, b) => a.id.localeCompare(b.id));
  };
  const one = <Row extends { id: string }>(row: Row | undefined, table: Diff[keyof Diff]) =>
    list(row ? [row] : [], table)[0];
  const [edit] = diff.textEdits ?? [];
  return {
    document: one(rows.document, diff.documents) ?? rows.document,
    text: edit ? { id: "d", text: editedText(rows.text.text, edit) } : rows.text,
    turns: one(rows.turns, diff.turns),
    marks: one(rows.marks, diff.marks),
    codings: list(rows.codings, diff.codings),
    unplaced: list(rows.unplaced, diff.unplaced),
    memos: list(rows.memos, diff.memos),
  };
}

/** A passage as what a reader sees of it: which letters of the text carry its mark. */
function lettersMarked(text: string, { start, end }: Range): boolean[] {
  return Array.from(text, (_, index) => start <= index && index < end);
}

/**
 * The naive model: each letter carries its marks with it. Those that stay keep them; those inserted are marked between
 * two that are; those that take the place of others where all of those were.
 */
function carried(marks: readonly boolean[], splices: readonly Splice[]): boolean[] {
  const after: boolean[] = [];
  for (let index = 0; index <= marks.length; index++) {
    const splice = splices.find(({ start }) => start === index);
    if (splice) {
      const replaced = marks.slice(index, splice.end);
      const joins = replaced.length > 0 ? replaced.every(Boolean) : Boolean(marks[index - 1] && marks[index]);
      after.push(...Array<boolean>(splice.inserted.length).fill(joins));
    }
    const isGone = splices.some(({ start, end }) => start <= index && index < end);
    if (index < marks.length && !isGone) after.push(marks[index] ?? false);
  }
  return after;
}

const anyWords = fc.string({ unit: fc.constantFrom("a", "b", "c", "é", " ", "\n"), minLength: 1, maxLength: 60 });
const anyRange = fc.tuple(fc.nat(60), fc.nat(60));
/** Insert, delete, replace, split a paragraph, join two, paste lines. */
const anyEdit = fc.tuple(
  fc.nat(70),
  fc.constantFrom(0, 0, 1, 1, 2, 5, 12),
  fc.constantFrom("", "x", "ab", "\n", "", "one\ntwo\nthree", "é", "\n\n"),
);

function rangesIn(text: string, pairs: readonly (readonly [number, number])[]): Range[] {
  return pairs
    .map(([a, b]) => ({ start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) }))
    .filter(({ start, end }) => start < end);
}

function session(text: string, edits: readonly (readonly [number, number, string])[]): EditedText {
  const edited = new EditedText(text);
  for (const [place, length, inserted] of edits) {
    const start = Math.min(place, edited.text.length);
    edited.replace(start, Math.min(start + length, edited.text.length), inserted);
  }
  return edited;
}

describe("editing a text", () => {
  test("leaves codings and memos where a text of marked letters has them, and keeps those that lost their words", () => {
    const property = fc.property(
      anyWords,
      fc.array(anyRange, { maxLength: 8 }),
      fc.array(anyEdit, { maxLength: 15 }),
      (text, pairs, edits) => {
        const rows = documentRows(text, rangesIn(text, pairs));
        const { splices, text: after } = session(text, edits);
        const to = applied(rows, editText(rows, splices).diff);
        expect(to.text.text).toBe(after);
        expect(to.document.length).toBe(after.length);
        for (const coding of rows.codings) {
          const marks = carried(lettersMarked(text, coding), splices);
          const placed = to.codings.find(({ id }) => id === coding.id);
          const kept = to.unplaced.find(({ id }) => id === coding.id);
          const memo = to.memos.find(({ id }) => id === coding.id.replace("k", "m"))?.target;
          if (memo?.kind !== "segment") throw new Error("A memo on a passage stays one.");
          expect(placed === undefined).toBe(kept !== undefined);
          expect(marks.includes(true)).toBe(placed !== undefined);
          expect(lettersMarked(after, placed ?? { start: 0, end: 0 })).toEqual(marks);
          expect(lettersMarked(after, memo)).toEqual(marks);
          if (kept) expect(kept.quote).toBe(text.slice(coding.start, coding.end));
          if (kept) expect(memo.quote).toBe(kept.quote);
        }
      },
    );
    fc.assert(property, { numRuns: 3000 });
  });

  test("and taking it back is as if nothing had been", () => {
    const property = fc.property(
      anyWords,
      fc.array(anyRange, { maxLength: 8 }),
      fc.array(anyEdit, { maxLength: 15 }),
      (text, pairs, edits) => {
        const ranges = rangesIn(text, pairs);
        const turns = ranges
          .slice(0, 1)
          .map((range) => ({ ...range, speaker: "Ana", role: "respondent" as const, question: null }));
        const marks = ranges.map(
          (range, index): Mark => (index % 2 ? { ...range, kind: "bold" } : { ...range, kind: "heading", level: 1 }),
        );
        const lost: UnplacedCoding = {
          id: "u",
          documentId: "d",
          codeId: "c",
          coderId: "ana",
          createdAt: at,
          quote: "x",
          near: text.length,
        };
        const rows = documentRows(text, ranges, {
          turns: { id: "d", turns },
          marks: { id: "d", marks },
          unplaced: [lost],
        });
        const { diff } = editText(rows, session(text, edits).splices);
        expect(applied(applied(rows, diff), invert(diff))).toEqual(rows);
      },
    );
    fc.assert(property, { numRuns: 2000 });
  });

  test("a corrected label is the turn's speaker, under the name that was chosen for it", () => {
    const text = "Interviewer: 1. Why?\n\nRosa: Cost.\n\nRoas: Time.";
    const turn = (start: number, end: number, speaker: string) =>
      ({ start, end, speaker, role: "respondent", question: 1 }) as const;
    const turns: DocumentTurns = {
      id: "d",
      turns: [{ ...turn(0, 20, "Ana"), role: "interviewer" }, turn(22, 33, "P1"), turn(35, 46, "Roas")],
    };
    const rows = documentRows(text, [], { turns });
    const edited = session(text, [[35, 4, "Rosa"]]);
    expect(applied(rows, editText(rows, edited.splices).diff).turns?.turns.map(({ speaker }) => speaker)).toEqual([
      "Ana",
      "P1",
      "P1",
    ]);
  });
});

describe("replacing a text", () => {
  test("by itself moves nothing", () => {
    fc.assert(
      fc.property(anyWords, fc.array(anyRange), (text, pairs) => {
        const rows = documentRows(text, rangesIn(text, pairs));
        expect(editText(rows, differences(text, text), "replaced").diff).toEqual({});
      }),
    );
  });

  test("by another one places 1,000 codings through 200 edits wherever their words survive", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { text, after, codings, expected } = rewritten(seed, 10_000, 200, 1000);
        const rows = { ...documentRows(text, []), codings };
        const { placements } = editText(rows, differences(text, after), "replaced");
        for (const [index, { from, range, fate }] of placements.entries()) {
          const goal = expected[index];
          if (!goal) continue;
          expect([fate === "lost", range, after.slice(range.start, range.end)]).toEqual([
            false,
            goal,
            text.slice(from.start, from.end),
          ]);
        }
        expect(expected.filter((goal) => goal !== null).length).toBeGreaterThan(500);
      }),
      { numRuns: 3 },
    );
  });

  test("keeps what has no place, and never guesses one", () => {
    const text = "The roads are bad here. Nobody asked us about the money at all.";
    const after = "The roads are bad here. They came once with a camera and left before noon.";
    const ranges = [
      { start: 0, end: 23 },
      { start: 24, end: text.length },
    ];
    const { diff } = editText(documentRows(text, ranges), differences(text, after), "replaced");
    expect(diff.codings?.updated).toEqual([]);
    expect(diff.unplaced?.added).toMatchObject([{ id: "k1", quote: text.slice(24) }]);
  });

  test("finds a passage that another paragraph went before, and one that was moved", () => {
    const [one, two, three] = [
      "Money is short in the north.",
      "The network fails when it rains.",
      "Staff leave after a year.",
    ];
    const text = [one, two, three].join("\n\n");
    const after = [two, "A new paragraph of the second version.", three, one].join("\n\n");
    const ranges = [one, two, three].map((words = "") => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    }));
    const to = applied(
      documentRows(text, ranges),
      editText(documentRows(text, ranges), differences(text, after), "replaced").diff,
    );
    expect(to.codings.map(({ start, end }) => after.slice(start, end))).toEqual([one, two, three]);
  });
});

/**
 * A made-up text, a version of it with random words put in, taken out or changed, and codings of it: with where they
 * must stand after, or null where an edit touched their words.
 */
function rewritten(seed: number, wordCount: number, edits: number, codingCount: number) {
  let state = seed >>> 0;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const word = () => `${"bcdfglmnprst"[random(12)]}${"aeiou"[random(5)]}${"lmnrs"[random(5)]}${"aeiou"[random(5)]}`;
  const words = Array.from({ length: wordCount }, (_, index) => word() + ((index + 1) % 12 === 0 ? ".\n" : ""));
  const touched = new Set<number>();
  while (touched.size < edits) touched.add(random(wordCount));
  const to = words.map((one, index) => {
    if (!touched.has(index)) return one;
    const kind = random(3);
    return kind === 0 ? null : kind === 1 ? `${one.trim()} ${word()} ${word()}` : `${word()}x`;
  });
  const places = (list: readonly (string | null)[]) => {
    let position = 0;
    return list.map((one) => {
      const start = position;
      position += one === null ? 0 : one.length + 1;
      return { start, end: start + (one?.trimEnd().length ?? 0) };
    });
  };
  const [before, later] = [places(words), places(to)];
  const codings: Coding[] = [];
  const expected: (Range | null)[] = [];
  for (let index = 0; index < codingCount; index++) {
    const first = random(wordCount - 40);
    const last = first + 3 + random(30);
    const range = (list: readonly Range[]) => ({ start: list[first]?.start ?? 0, end: list[last]?.end ?? 0 });
    const survives = !Array.from({ length: last - first + 1 }, (_, offset) => first + offset).some((at) =>
      touched.has(at),
    );
    codings.push(codingOf(range(before), index));
    expected.push(survives ? range(later) : null);
  }
  const joined = (list: readonly (string | null)[]) => list.flatMap((one) => (one === null ? [] : `${one} `)).join("");
  return { text: joined(words), after: joined(to), codings, expected };
}
