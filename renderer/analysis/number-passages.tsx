import { X } from "lucide-react";
import { useMemo } from "react";
import { Button } from "react-aria-components";
import { subtreeIds } from "../../app/codebook/tree.ts";
import type { Code } from "../../app/model/records.ts";
import { countFilter, type Filter } from "../ui/filter.ts";
import type { OpenPassage } from "../ui/open-passage.ts";
import { PassageList } from "../ui/passage-list.tsx";
import { Region } from "../ui/region.tsx";
import { usePassages } from "../use-analysis.ts";
import { useSnapshot } from "../use-project.tsx";

/** The passages behind the numbers of one code. */
export function NumberPassages(props: {
  readonly code: Code;
  readonly filter: Filter;
  readonly withSubcodes: boolean;
  readonly onOpen: OpenPassage;
  readonly onClose: () => void;
}) {
  const { code, filter, withSubcodes, onOpen, onClose } = props;
  const { codes } = useSnapshot();
  const codeIds = useMemo(() => {
    const shown = new Set(filter.codeIds ?? codes.keys());
    const wanted = withSubcodes ? [...subtreeIds([...codes.values()], code.id)] : [code.id];
    return wanted.filter((id) => shown.has(id));
  }, [code.id, codes, filter.codeIds, withSubcodes]);
  const { value: passages, isStale } = usePassages(countFilter({ ...filter, codeIds }));
  return (
    <Region label="Passages" className="panel">
      <div className="panel-head">
        <h2>
          {code.name}
          {withSubcodes && codeIds.length > 1 ? " and its sub-codes" : ""}
          {passages && !isStale ? `: ${passages.length.toLocaleString("en")}` : ""}
        </h2>
        <Button className="icon-button" aria-label="Close the passages" onPress={onClose}>
          <X size={16} aria-hidden />
        </Button>
      </div>
      {passages && !isStale && <PassageList passages={passages} onOpen={onOpen} />}
    </Region>
  );
}
