import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { Case, Document, Id } from "../../app/model/records.ts";
import type { Table } from "../../app/table/table.ts";
import "./cases-grid.css";

const LIKELY_HEIGHT = 36;

/** Cases in rows, their variables in columns; a document's name opens it. */
export function CasesGrid(props: {
  readonly table: Table;
  readonly cases: readonly Case[];
  readonly documents: ReadonlyMap<Id, Document>;
  readonly onOpenDocument: (id: Id) => void;
}) {
  const { table, cases, documents, onOpenDocument } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: cases.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LIKELY_HEIGHT,
    overscan: 16,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll cases-scroller" ref={scroller} tabIndex={0} aria-label="Table of cases">
      <table className="cases-table" aria-rowcount={cases.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {table.columns.map(({ id, title, type }) => (
              <th key={id} scope="col" className={type === "number" ? "number" : undefined}>
                <span className="cases-heading" title={title}>
                  {title}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {items.map(({ index }) => {
            const [one, row] = [cases[index], table.rows[index]];
            return (
              one &&
              row && (
                <tr key={one.id} data-index={index} ref={virtual.measureElement} aria-rowindex={index + 2}>
                  <th scope="row" dir="auto">
                    {one.name}
                  </th>
                  <td>
                    <Documents ids={one.documentIds} documents={documents} onOpen={onOpenDocument} />
                  </td>
                  {row.cells.slice(2).map((cell, column) => (
                    <td
                      key={table.columns[column + 2]?.id}
                      className={typeof cell === "number" ? "number" : undefined}
                      dir="auto"
                    >
                      <span className="cases-cell" title={typeof cell === "string" ? cell : undefined}>
                        {typeof cell === "number" ? cell.toLocaleString("en", { maximumFractionDigits: 20 }) : cell}
                      </span>
                    </td>
                  ))}
                </tr>
              )
            );
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
    </section>
  );
}

function Documents(props: {
  readonly ids: readonly Id[];
  readonly documents: ReadonlyMap<Id, Document>;
  readonly onOpen: (id: Id) => void;
}) {
  const { ids, documents, onOpen } = props;
  return (
    <ul className="case-documents">
      {ids
        .flatMap((id) => documents.get(id) ?? [])
        .map(({ id, name }) => (
          <li key={id}>
            <button type="button" className="link-button" onClick={() => onOpen(id)}>
              {name}
            </button>
          </li>
        ))}
    </ul>
  );
}
