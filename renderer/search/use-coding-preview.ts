import { useEffect, useState } from "react";
import type { CodeChoice } from "../../app/codebook/chosen-code.ts";
import type { CodedUnit } from "../../app/search/coded-ranges.ts";
import type { CodingPreview } from "../search-worker.ts";
import { notifyProblem } from "../ui/notices.ts";
import { useProject, useRecords } from "../use-project.tsx";
import { useSearchApi } from "../use-search.ts";

let keys = 0;

/**
 * What coding hits of a search would do, null while it is counted; the ranges to code are kept by the worker under the
 * key. Without a code it is counted as for one that nobody has used.
 */
export function useCodingPreview(
  number: number,
  hits: Uint32Array | null,
  unit: CodedUnit,
  choice: CodeChoice | null,
): { readonly preview: CodingPreview | null; readonly key: number } {
  const session = useProject();
  const api = useSearchApi();
  const seq = useRecords(({ seq }) => seq);
  const [prepared, setPrepared] = useState<{ readonly key: number; readonly unit: CodedUnit } | null>(null);
  const [counted, setCounted] = useState<{ readonly of: string; readonly preview: CodingPreview } | null>(null);
  useEffect(() => {
    const key = ++keys;
    api()
      .prepare(key, number, hits, unit)
      .then((isPrepared) => isPrepared && setPrepared({ key, unit }))
      .catch(notifyProblem);
  }, [api, number, hits, unit]);
  const key = prepared?.unit === unit ? prepared.key : 0;
  const codeId = choice && "codeId" in choice ? choice.codeId : null;
  const of = `${key} ${seq} ${codeId}`;
  useEffect(() => {
    if (key === 0) return;
    let isWanted = true;
    api()
      .preview(key, seq, codeId, session.coder.id)
      .then((preview) => isWanted && preview && setCounted({ of, preview }))
      .catch(notifyProblem);
    return () => {
      isWanted = false;
    };
  }, [api, session, key, seq, codeId, of]);
  return { preview: counted?.of === of ? counted.preview : null, key };
}
