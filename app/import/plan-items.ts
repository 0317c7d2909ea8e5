import { combine, type Diff } from "../model/diff.ts";
import type { Identity } from "../model/identity.ts";
import type { Digest, Turn } from "../model/records.ts";
import { chooseSpeakers, type SpeakerChoice } from "../text/speakers.ts";
import { baseName } from "./file-names.ts";
import { ImportProblem } from "./import-problem.ts";
import type { SetText } from "./imported.ts";
import { type NewDocument, planImport } from "./plan-import.ts";
import { type Prepared, withTurns } from "./prepare.ts";
import type { FileContent } from "./read-file.ts";
import type { SurveyProject } from "./survey/cases.ts";
import type { SurveyMapping } from "./survey/mapping.ts";
import { planSurvey } from "./survey/plan.ts";

/** What the user wants done with a text. */
export type TextChoice = {
  readonly joinsLines: boolean;
  /** Whether speakers are looked for at all. */
  readonly hasSpeakers: boolean;
  /** By the names that were found; who is not in it stays as found. */
  readonly speakers: ReadonlyMap<string, SpeakerChoice>;
};

/** A file that was read and is held until it is imported or the import is given up. */
export type Held = {
  readonly fileName: string;
  readonly file: { readonly digest: Digest; readonly bytes: Uint8Array };
  readonly content: Exclude<FileContent, { kind: "archive" }>;
};

/** What is to become of a file that is held. */
export type Item = { readonly key: number } & ({ readonly choice: TextChoice } | { readonly mapping: SurveyMapping });

/** A text as the user wants it, with its turns. */
export function chosenText(prepared: Prepared, choice: TextChoice): SetText & { readonly turns: readonly Turn[] } {
  const { text, marks, turns } = withTurns(prepared, choice);
  return { text, marks, turns: choice.hasSpeakers ? chooseSpeakers(text, turns, choice.speakers) : [] };
}

/**
 * Adds everything that files hold, as one change: texts in their order, then the cases and documents of tables, of which
 * the later ones find the cases and variables of the earlier ones.
 */
export function planItems(
  items: readonly (Item & Held)[],
  project: SurveyProject,
  language: string,
  identity: Identity,
): Diff {
  const texts = items.flatMap((item) => newDocument(item) ?? []);
  let diff = planImport(texts, { existing: project.documents, language }, identity);
  for (const item of items) {
    if (!("mapping" in item) || item.content.kind !== "table") continue;
    const { digest, bytes } = item.file;
    const original = { fileName: baseName(item.fileName), digest, byteLength: bytes.length };
    const about = { original, project: projectAfter(project, diff), language };
    diff = withCases(diff, planSurvey(item.content.table, item.mapping, about, identity).diff);
  }
  if (diff.documents?.added?.length === 0 && !diff.cases) throw new ImportProblem("There is nothing to import in it.");
  return diff;
}

function newDocument(item: Item & Held): NewDocument | null {
  if (!("choice" in item) || item.content.kind !== "text") return null;
  const { digest, bytes } = item.file;
  const about = { fileName: item.fileName, digest, byteLength: bytes.length };
  return { ...about, ...chosenText(item.content.prepared, item.choice) };
}

function projectAfter({ documents, cases, variables }: SurveyProject, diff: Diff): SurveyProject {
  const updated = new Map(diff.cases?.updated?.map(([, to]) => [to.id, to]));
  return {
    documents: [...documents, ...(diff.documents?.added ?? [])],
    cases: [...cases.map((one) => updated.get(one.id) ?? one), ...(diff.cases?.added ?? [])],
    variables: [...variables, ...(diff.variables?.added ?? [])],
  };
}

/** Both changes; a case that the second extends after the first made or extended it is made or extended once. */
function withCases(one: Diff, other: Diff): Diff {
  const later = new Map(other.cases?.updated?.map(([from, to]) => [from.id, to]));
  const added = one.cases?.added?.map((row) => later.get(row.id) ?? row) ?? [];
  const updated = one.cases?.updated?.map(([from, to]) => [from, later.get(from.id) ?? to] as const) ?? [];
  const known = new Set([...added.map(({ id }) => id), ...updated.map(([from]) => from.id)]);
  const further = other.cases?.updated?.filter(([from]) => !known.has(from.id)) ?? [];
  return {
    ...combine({ ...one, cases: {} }, { ...other, cases: {} }),
    cases: { added: [...added, ...(other.cases?.added ?? [])], updated: [...updated, ...further] },
  };
}
