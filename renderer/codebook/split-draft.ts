import type { SplitChoice } from "../../app/codebook/split-code.ts";
import type { Id } from "../../app/model/records.ts";
import { parseTexts } from "../ui/stored-texts.ts";

/** What was decided of a code's passages and is not saved yet. */
export type SplitDraft = {
  /** By the id of the coding. */
  readonly choices: ReadonlyMap<Id, SplitChoice>;
  /** Names of sub-codes that are still to be made, in the order in which they were thought of. */
  readonly newNames: readonly string[];
  /** The passage that was looked at last, from 0. */
  readonly at: number;
};

export const noDraft: SplitDraft = { choices: new Map(), newNames: [], at: 0 };

/** As the window remembers it; undefined where nothing was decided, so that there is nothing to remember. */
export function storedDraft({ choices, newNames, at }: SplitDraft): unknown {
  if (choices.size === 0 && newNames.length === 0) return undefined;
  return { choices: [...choices], newNames, at };
}

/** A remembered draft; nothing decided where none, or nothing of use, was remembered. */
export function parseDraft(stored: unknown): SplitDraft {
  if (typeof stored !== "object" || stored === null) return noDraft;
  const { choices, newNames, at } = stored as Record<keyof SplitDraft, unknown>;
  const pairs = Array.isArray(choices) ? choices.flatMap(parseChoice) : [];
  return {
    choices: new Map(pairs),
    newNames: parseTexts(newNames),
    at: typeof at === "number" && at >= 0 ? Math.floor(at) : 0,
  };
}

function parseChoice(pair: unknown): [Id, SplitChoice][] {
  if (!Array.isArray(pair) || typeof pair[0] !== "string") return [];
  const { codeId, newName } = (pair[1] ?? {}) as Record<string, unknown>;
  if (typeof codeId === "string") return [[pair[0], { codeId }]];
  return typeof newName === "string" ? [[pair[0], { newName }]] : [];
}

/** The draft after a choice for a coding; null leaves the coding with its code. */
export function choose(draft: SplitDraft, codingId: Id, choice: SplitChoice | null): SplitDraft {
  const choices = new Map(draft.choices);
  if (choice) choices.set(codingId, choice);
  else choices.delete(codingId);
  return { ...draft, choices };
}

export function isSameChoice(one: SplitChoice | undefined, other: SplitChoice): boolean {
  if (!one) return false;
  if ("codeId" in one) return "codeId" in other && one.codeId === other.codeId;
  return "newName" in other && one.newName === other.newName;
}
