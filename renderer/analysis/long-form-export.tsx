import { proxy } from "comlink";
import { useState } from "react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import type { ComparisonRequest } from "../../app/analysis/comparison-request.ts";
import type { CountFilter } from "../../app/analysis/count-filter.ts";
import type { Table } from "../../app/table/table.ts";
import { ExportTableDialog } from "../ui/export-table-dialog.tsx";
import { notifyProblem } from "../ui/notices.ts";
import { useAsk } from "../use-analysis.ts";

/** Exports every measure of a comparison with its denominators, one row a code and group. */
export function LongFormExport(props: {
  readonly counted: CountFilter;
  /** What the matrix beside it asks for. */
  readonly request: ComparisonRequest;
}) {
  const { counted, request } = props;
  const ask = useAsk();
  const [table, setTable] = useState<Table | null>(null);
  const [isCounting, setCounting] = useState(false);
  const open = async () => {
    setCounting(true);
    const asked = { filter: counted, request: { ...request, show: { as: "long" as const } } };
    const answer = await ask((api, seq) => api.comparison(seq, asked, proxy(noProgress))).catch(notifyProblem);
    setCounting(false);
    if (answer) setTable(answer.table);
  };
  return (
    <>
      <TooltipTrigger delay={400}>
        <Button className="button" isDisabled={isCounting} onPress={() => void open()}>
          {isCounting ? "Counting…" : "Export long form…"}
        </Button>
        <Tooltip className="tooltip">Every measure with its denominators, one row a code and group</Tooltip>
      </TooltipTrigger>
      {table && <ExportTableDialog table={table} name="comparison long form" onClose={() => setTable(null)} />}
    </>
  );
}

function noProgress(): void {}
