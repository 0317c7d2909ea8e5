import { useState } from "react";
import type { CodeChoice } from "../../app/codebook/chosen-code.ts";
import type { CodedUnit } from "../../app/search/coded-ranges.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { CodingDialog, surroundings, type UnitChoice } from "../ui/coding-dialog.tsx";
import { useProject, useViewState } from "../use-project.tsx";
import { type SearchAnswer, useSearchApi } from "../use-search.ts";
import { useCodingPreview } from "./use-coding-preview.ts";

const codedUnits: readonly UnitChoice<CodedUnit>[] = [{ unit: "match", name: "The words found" }, ...surroundings];

/** Codes the selected hits, or what they stand in, as one change. */
export function AutoCodeDialog(props: {
  readonly answer: SearchAnswer;
  /** The numbers of the selected hits; null for all. */
  readonly hits: Uint32Array | null;
  readonly onClose: () => void;
}) {
  const { answer, hits, onClose } = props;
  const session = useProject();
  const api = useSearchApi();
  const [unit, setUnit] = useViewState("search.codedUnit", parseUnit);
  const [choice, setChoice] = useState<CodeChoice | null>(null);
  const { preview, key } = useCodingPreview(answer.number, hits, unit, choice);
  const apply = async (chosen: CodeChoice) => {
    const { seq, codings, codeId } = await api().code(key, chosen, session.coder.id);
    await session.reached(seq);
    return { code: session.state.snapshot.codes.get(codeId)?.name ?? "the code", codings };
  };
  return (
    <CodingDialog
      title={`Code ${countInWords(hits ? hits.length : answer.hits, "hit")}`}
      units={codedUnits}
      unit={unit}
      onUnit={setUnit}
      choice={choice}
      onChoice={setChoice}
      counts={preview}
      onApply={apply}
      onClose={onClose}
    />
  );
}

function parseUnit(stored: unknown): CodedUnit {
  return codedUnits.find(({ unit }) => unit === stored)?.unit ?? "sentence";
}
