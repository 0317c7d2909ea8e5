import { useEffect, useMemo, useState } from "react";
import type { RetrievedPassage } from "../../app/analysis/retrieved-passages.ts";
import { type CodeChoice, chosenCode } from "../../app/codebook/chosen-code.ts";
import { type AutoCoding, autoCode, planAutoCode } from "../../app/coding/auto-code.ts";
import { combine, type Diff } from "../../app/model/diff.ts";
import { systemIdentity } from "../../app/model/identity.ts";
import type { Id } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { CodingDialog, surroundings, type UnitChoice } from "../ui/coding-dialog.tsx";
import { notifyProblem } from "../ui/notices.ts";
import { type Reader, useCommit, useProject, useRecords, useViewState } from "../use-project.tsx";
import { type PreparedRanges, rangesToCode, type SegmentUnit } from "./ranges-to-code.ts";

const units: readonly UnitChoice<SegmentUnit>[] = [
  { unit: "passage", name: "The passages as they are", keepsApart: true },
  ...surroundings,
];

/** Codes the passages, or what they stand in, as one change. */
export function CodeSegmentsDialog(props: {
  readonly passages: readonly RetrievedPassage[];
  readonly onClose: () => void;
}) {
  const { passages, onClose } = props;
  const session = useProject();
  const commit = useCommit();
  const [unit, setUnit] = useViewState("segments.codedUnit", parseUnit);
  const [choice, setChoice] = useState<CodeChoice | null>(null);
  const prepared = usePrepared(passages, unit);
  const plan = usePlan(prepared, choice);
  const apply = async (code: CodeChoice) => {
    if (!prepared) return null;
    let made = { code: "", codings: 0 };
    const change = await commit("Code passages", async (read) => {
      const planned = await planCoding(read, code, prepared, session.coder.id);
      made = planned;
      return planned.diff;
    });
    return change === undefined ? null : made;
  };
  return (
    <CodingDialog
      title={`Code ${countInWords(passages.length, "passage")}`}
      units={units}
      unit={unit}
      onUnit={setUnit}
      choice={choice}
      onChoice={setChoice}
      counts={plan}
      onApply={apply}
      onClose={onClose}
    />
  );
}

function usePrepared(passages: readonly RetrievedPassage[], unit: SegmentUnit): readonly PreparedRanges[] | null {
  const session = useProject();
  const [found, setFound] = useState<{ readonly of: SegmentUnit; readonly ranges: PreparedRanges[] } | null>(null);
  useEffect(() => {
    let isWanted = true;
    rangesToCode(session, passages, unit)
      .then((ranges) => isWanted && setFound({ of: unit, ranges }))
      .catch(notifyProblem);
    return () => {
      isWanted = false;
    };
  }, [session, passages, unit]);
  return found?.of === unit ? found.ranges : null;
}

/** What coding would do; without a code it is counted as for one that nobody has used. */
function usePlan(prepared: readonly PreparedRanges[] | null, choice: CodeChoice | null): AutoCoding | null {
  const session = useProject();
  const codings = useRecords(({ codings }) => codings);
  return useMemo(() => {
    if (!prepared) return null;
    const codeId = choice && "codeId" in choice ? choice.codeId : null;
    const there = prepared.flatMap(({ documentId }) => codings.get(documentId) ?? []);
    const own = there.filter((coding) => coding.codeId === codeId && coding.coderId === session.coder.id);
    return planAutoCode(prepared, own);
  }, [prepared, choice, codings, session]);
}

async function planCoding(
  read: Reader,
  choice: CodeChoice,
  prepared: readonly PreparedRanges[],
  coderId: Id,
): Promise<{ readonly code: string; readonly codings: number; readonly diff: Diff }> {
  const { code, diff } = chosenCode(await read.codes.toArray(), choice, systemIdentity);
  const rows = await read.documents.bulkGet(prepared.map(({ documentId }) => documentId));
  const documents = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  for (const { documentId, revision } of prepared) {
    const row = documents.get(documentId);
    if (row && row.revision !== revision) throw new Error(`“${row.name}” was changed meanwhile, so nothing was coded.`);
  }
  const there = await read.codings.where("codeId").equals(code.id).toArray();
  const existing = there.filter((coding) => coding.coderId === coderId);
  const coded = autoCode({ documents, wanted: prepared, code, coder: { id: coderId }, existing }, systemIdentity);
  return { code: code.name, codings: coded.codings?.added?.length ?? 0, diff: combine(diff, coded) };
}

function parseUnit(stored: unknown): SegmentUnit {
  return units.find(({ unit }) => unit === stored)?.unit ?? "passage";
}
