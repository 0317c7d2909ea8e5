import type { Diff, TableDiff } from "../model/diff.ts";
import { groupBy } from "../model/group-by.ts";
import type { Identity } from "../model/identity.ts";
import { addSet, changeMembers } from "../model/record-sets.ts";
import type { Code, Id, RecordSet } from "../model/records.ts";
import { fold } from "./check-code.ts";
import { nextColor } from "./palette.ts";

/** What a file says of a code. */
export type DraftCode = Pick<Code, "name" | "definition" | "inclusion" | "exclusion" | "example"> & {
  /** The id that it has in the file; null where it has none that can be kept. */
  readonly id: Id | null;
  /** `#rrggbb`; null where the file says nothing of it. */
  readonly color: string | null;
  readonly isCodable: boolean | null;
  readonly children: readonly DraftCode[];
};

/** A codebook as a file has it; no two siblings have the same name, whatever the case. */
export type CodebookDraft = {
  readonly codes: readonly DraftCode[];
  /** Sets with the codes in them, each of `codes` or below. */
  readonly sets: readonly { readonly id: Id | null; readonly name: string; readonly members: readonly DraftCode[] }[];
  /** Sentences for the user on what could not be taken as it is. */
  readonly remarks: readonly string[];
};

/** What happens where a code stands in the same place already and the file says something else of it. */
export type OnConflict = "keep" | "fill" | "take";

/** A code of the file, as a line of the preview. */
export type DraftLine = {
  readonly draft: DraftCode;
  readonly depth: number;
  readonly state: "new" | "same" | "differs";
  /** Of a code that differs: what the file says otherwise. */
  readonly differing: readonly DraftField[];
};

type DraftField = "definition" | "inclusion" | "exclusion" | "example" | "color" | "isCodable";

const TEXTS = ["definition", "inclusion", "exclusion", "example"] as const;

type ExistingRows = { readonly codes: readonly Code[]; readonly sets: readonly RecordSet[] };

/**
 * Takes a codebook in: codes that are not there come after those that are, with their ids where these are free; a code
 * that stands in the same place under the same name stays, and `onConflict` says what of the file it takes.
 */
export function planDraft(
  draft: CodebookDraft,
  rows: ExistingRows,
  onConflict: OnConflict,
  identity: Identity,
): { readonly diff: Diff; readonly lines: readonly DraftLine[] } {
  const createdAt = identity.now();
  const childrenOf = groupBy(rows.codes, ({ parentId }) => parentId);
  const taken = new Set([...rows.codes, ...rows.sets].map(({ id }) => id));
  const [added, updated, lines] = [[] as Code[], [] as [Code, Code][], [] as DraftLine[]];
  const idOf = new Map<DraftCode, Id>();
  const tops = [...rows.codes];
  const take = (one: DraftCode, found: Code | undefined, parent: Code | null, position: number): Code => {
    const to = found && takeIn(found, one, onConflict);
    if (found && to && to !== found) updated.push([found, to]);
    if (found) return found;
    const code = newCode(one, parent, tops, { id: freeId(one.id, taken, identity), position, createdAt });
    added.push(code);
    if (parent === null) tops.push(code);
    return code;
  };
  const plant = (drafts: readonly DraftCode[], parent: Code | null, depth: number): void => {
    const siblings = childrenOf.get(parent?.id ?? null) ?? [];
    const byName = new Map(siblings.map((code) => [fold(code.name), code]));
    let position = siblings.reduce((next, sibling) => Math.max(next, sibling.position + 1), 0);
    for (const one of drafts) {
      const found = byName.get(fold(one.name));
      lines.push(lineOf(one, found, depth));
      const code = take(one, found, parent, position);
      if (!found) position += 1;
      idOf.set(one, code.id);
      plant(one.children, code, depth + 1);
    }
  };
  plant(draft.codes, null, 0);
  const codes = tableDiff(added, updated);
  const sets = planSets(draft, rows.sets, { idOf, taken }, identity);
  return { diff: { ...(codes && { codes }), ...(sets && { sets }) }, lines };
}

function newCode(
  draft: DraftCode,
  parent: Code | null,
  topCodes: readonly Code[],
  place: Pick<Code, "id" | "position" | "createdAt">,
): Code {
  const { name, definition, inclusion, exclusion, example, color, isCodable } = draft;
  return {
    ...{ ...place, name, parentId: parent?.id ?? null, color: color ?? parent?.color ?? nextColor(topCodes) },
    ...{ definition, inclusion, exclusion, example, isCodable: isCodable ?? true },
  };
}

function freeId(id: Id | null, taken: Set<Id>, identity: Identity): Id {
  const free = id !== null && !taken.has(id) ? id : identity.newId();
  taken.add(free);
  return free;
}

function lineOf(draft: DraftCode, found: Code | undefined, depth: number): DraftLine {
  if (!found) return { draft, depth, state: "new", differing: [] };
  const texts = TEXTS.filter((field) => draft[field].trim() !== "" && draft[field].trim() !== found[field].trim());
  const differing: DraftField[] = [
    ...texts,
    ...(draft.color !== null && draft.color !== found.color ? (["color"] as const) : []),
    ...(draft.isCodable !== null && draft.isCodable !== found.isCodable ? (["isCodable"] as const) : []),
  ];
  return { draft, depth, state: differing.length > 0 ? "differs" : "same", differing };
}

function takeIn(code: Code, draft: DraftCode, onConflict: OnConflict): Code {
  if (onConflict === "keep") return code;
  const { differing } = lineOf(draft, code, 0);
  const taken = differing.filter((field) => onConflict === "take" || code[field] === "");
  if (taken.length === 0) return code;
  return { ...code, ...Object.fromEntries(taken.map((field) => [field, draft[field]])) };
}

/** Sets of the same name take the members in, the others are new. */
function planSets(
  draft: CodebookDraft,
  existing: readonly RecordSet[],
  { idOf, taken }: { readonly idOf: ReadonlyMap<DraftCode, Id>; readonly taken: Set<Id> },
  identity: Identity,
): TableDiff<RecordSet> | null {
  const added: RecordSet[] = [];
  const updated: (readonly [RecordSet, RecordSet])[] = [];
  for (const { id, name, members } of draft.sets) {
    const memberIds = members.flatMap((member) => idOf.get(member) ?? []);
    const found = existing.find((set) => set.kind === "codes" && fold(set.name) === fold(name));
    if (found) updated.push(...(changeMembers(found, { add: memberIds }).sets?.updated ?? []));
    else {
      const { set } = addSet([...existing, ...added], { kind: "codes", name, memberIds }, identity);
      added.push({ ...set, id: freeId(id, taken, identity) });
    }
  }
  return tableDiff(added, updated);
}

function tableDiff<Row>(added: readonly Row[], updated: readonly (readonly [Row, Row])[]): TableDiff<Row> | null {
  if (added.length + updated.length === 0) return null;
  return { ...(added.length > 0 && { added }), ...(updated.length > 0 && { updated }) };
}
