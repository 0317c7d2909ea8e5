import { type ReactNode, useMemo } from "react";
import { codePath, codeTree, flatten } from "../../app/codebook/tree.ts";
import type { Row } from "../../app/table/table.ts";
import { useRecords } from "../use-project.tsx";

/**
 * What draws the head of a code's row: its colour and name, as deep as in the tree where rows stand as in it;
 * muted where `isUnused` says so.
 */
export function useCodeHead(isInTree: boolean, isUnused?: (row: Row) => boolean): (row: Row) => ReactNode {
  const codes = useRecords(({ codes }) => codes);
  const depths = useMemo(
    () => new Map(flatten(codeTree([...codes.values()])).map(({ code, depth }) => [code.id, depth])),
    [codes],
  );
  return (row) => {
    const code = codes.get(row.id);
    const depth = isInTree ? (depths.get(row.id) ?? 0) : 0;
    return (
      <span
        className="matrix-name"
        data-is-unused={isUnused?.(row) || undefined}
        style={{ paddingLeft: depth * 16 }}
        title={code && codePath(code, codes)}
      >
        <span className="swatch" style={{ background: code?.color }} />
        <span>{code?.name ?? row.cells[0]}</span>
      </span>
    );
  };
}
