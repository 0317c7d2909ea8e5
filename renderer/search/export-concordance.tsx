import { useEffect, useState } from "react";
import { concordanceTable, type PlacedLine } from "../../app/search/concordance-table.ts";
import type { Table } from "../../app/table/table.ts";
import { DialogBox } from "../ui/dialog-box.tsx";
import { ExportTableDialog } from "../ui/export-table-dialog.tsx";
import { notifyProblem } from "../ui/notices.ts";
import { type SearchAnswer, useSearchApi } from "../use-search.ts";

const FETCHED_AT_ONCE = 2000;

/** Fetches the lines of all hits in their order, then asks how the table is to be written. */
export function ExportConcordance(props: {
  readonly answer: SearchAnswer;
  readonly numbers: Uint32Array | null;
  readonly onClose: () => void;
}) {
  const { answer, numbers, onClose } = props;
  const api = useSearchApi();
  const [fetched, setFetched] = useState(0);
  const [table, setTable] = useState<Table | null>(null);
  const { number, hits } = answer;
  useEffect(() => {
    let isWanted = true;
    const fetchAll = async () => {
      const lines: PlacedLine[] = [];
      while (isWanted && lines.length < hits) {
        const wanted = Array.from({ length: Math.min(FETCHED_AT_ONCE, hits - lines.length) }, (_, place) => {
          return numbers?.[lines.length + place] ?? lines.length + place;
        });
        const found = await api().lines(number, wanted);
        if (!found) throw new Error("The project was changed meanwhile. Export the hits again.");
        lines.push(...found);
        if (isWanted) setFetched(lines.length);
      }
      if (isWanted) setTable(concordanceTable(lines, []));
    };
    fetchAll().catch((error) => {
      if (!isWanted) return;
      notifyProblem(error);
      onClose();
    });
    return () => {
      isWanted = false;
    };
  }, [api, number, hits, numbers, onClose]);
  if (table) return <ExportTableDialog table={table} name="concordance" onClose={onClose} />;
  return (
    <DialogBox title="Export table" onClose={onClose}>
      <p role="status">
        Reading the lines: {fetched.toLocaleString("en")} of {hits.toLocaleString("en")}
      </p>
    </DialogBox>
  );
}
