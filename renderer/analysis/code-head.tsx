import type { ReactNode } from "react";
import { codePath } from "../../app/codebook/tree.ts";
import type { Id } from "../../app/model/records.ts";
import type { Row } from "../../app/table/table.ts";
import { useRecords } from "../use-project.tsx";

/** The head of a code's row: its colour and name, as deep as it is asked to stand. */
export function CodeHead({ row, depth = 0 }: { readonly row: Row; readonly depth?: number }): ReactNode {
  const codes = useRecords(({ codes }) => codes);
  const code = codes.get(row.id satisfies Id);
  return (
    <span className="code-cell" style={{ paddingLeft: depth * 16 }} title={code && codePath(code, codes)}>
      <span className="swatch" style={{ background: code?.color }} />
      <span className="code-name">{code?.name ?? row.cells[0]}</span>
    </span>
  );
}
