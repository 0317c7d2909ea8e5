import type { MergeSummary } from "../../app/codebook/merge-codes.ts";
import type { Code } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { namesInWords } from "./names-in-words.ts";

/** What a merge comes to, beside its table of codings. */
export function mergeSentences(summary: MergeSummary, survivor: Code): string[] {
  const { merged, codingsBefore, codingsAfter, moved, newName, memos, summaries, unplaced, sets, queries } = summary;
  const folded = merged.reduce((sum, one) => sum + one.folded, 0);
  const twins = merged.filter(({ into }) => into.id !== survivor.id);
  return [
    `“${survivor.name}” has ${countInWords(codingsBefore, "coding")} now and ${codingsAfter.toLocaleString("en")} afterwards.`,
    ...(folded === 0
      ? []
      : [
          `${countInWords(folded, "coding")} ${folded === 1 ? "is" : "are"} folded: the same coder has the surviving code on the same passage. Their memos stay, on the coding that is kept.`,
        ]),
    ...(moved.length === 0
      ? []
      : [
          `${countInWords(moved.length, "sub-code")} move${moved.length === 1 ? "s" : ""}: ${namesInWords(moved.map(({ code }) => code.name))}.`,
        ]),
    ...(twins.length === 0
      ? []
      : [`Sub-codes of the same name become one: ${namesInWords([...new Set(twins.map(({ code }) => code.name))])}.`]),
    ...(newName === null
      ? []
      : [`Where it comes to stand, there is a “${survivor.name}” already, so it is called “${newName}”.`]),
    ...(memos === 0
      ? []
      : [`${countInWords(memos, "memo")} on these codes move${memos === 1 ? "s" : ""} to the code that stays.`]),
    ...summariesSentence(summaries),
    ...(unplaced === 0
      ? []
      : [`${countInWords(unplaced, "coding")} without a place in the text follow${unplaced === 1 ? "s" : ""}.`]),
    ...placesTaken(sets, "set"),
    ...placesTaken(queries, "saved query"),
  ];
}

function placesTaken(records: readonly { readonly name: string }[], noun: "set" | "saved query"): string[] {
  if (records.length === 0) return [];
  const many = noun === "set" ? "sets" : "saved queries";
  const count = countInWords(records.length, noun, many);
  return [`It takes their places in ${count}: ${namesInWords(records.map(({ name }) => name))}.`];
}

function summariesSentence({ moved, joined }: MergeSummary["summaries"]): string[] {
  if (moved === 0) return [];
  const moving = `${moved.toLocaleString("en")} ${moved === 1 ? "summary moves" : "summaries move"} to the code that stays`;
  if (joined === 0) return [`${moving}.`];
  return [`${moving}; where there is one already, the words of both are joined (${joined.toLocaleString("en")}).`];
}
