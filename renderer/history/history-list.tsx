import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { History } from "../use-history.ts";
import { HistoryRow } from "./history-row.tsx";
import "./history-list.css";

const LIKELY_HEIGHT = 38;

/** Changes in rows, the newest first. The arrow keys go from one to the next, Enter tells one in detail. */
export function HistoryList({ seqs, history }: { readonly seqs: readonly number[]; readonly history: History }) {
  const { entryOf, want, detailsOf } = history;
  const scroller = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const virtual = useVirtualizer({
    count: seqs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LIKELY_HEIGHT,
    getItemKey: (index) => seqs[index] ?? index,
    overscan: 20,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? -1];
  useEffect(() => want(seqs.slice(first, last + 1)), [want, seqs, first, last]);
  const go = useRowKeys(scroller, seqs.length, (index) => virtual.scrollToIndex(index));
  const toggle = (seq: number) =>
    setOpened((so) => new Set(so.has(seq) ? [...so].filter((one) => one !== seq) : [...so, seq]));
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll history-scroller" ref={scroller} tabIndex={0} aria-label="Table of changes">
      <table className="history-table" aria-rowcount={seqs.length + 1} onKeyDown={go}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="history-number">
              No.
            </th>
            <th scope="col" className="history-when">
              When
            </th>
            <th scope="col" className="history-coder">
              Coder
            </th>
            <th scope="col" className="history-action">
              Action
            </th>
            <th scope="col">Changes</th>
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {items.map(({ index, key }) => {
            const seq = seqs[index];
            return (
              seq !== undefined && (
                <tr key={key} data-index={index} ref={virtual.measureElement} aria-rowindex={index + 2}>
                  <HistoryRow
                    seq={seq}
                    entry={entryOf(seq)}
                    isOpen={opened.has(seq)}
                    onToggle={() => toggle(seq)}
                    detailsOf={detailsOf}
                  />
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

/** The arrow keys, Home and End go from row to row, also to those that are not drawn yet. */
function useRowKeys(
  scroller: { readonly current: HTMLElement | null },
  count: number,
  scrollTo: (index: number) => void,
): (event: KeyboardEvent) => void {
  return (event) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>("tr[data-index]");
    const at = Number(row?.dataset["index"]);
    const to = new Map([
      ["ArrowDown", at + 1],
      ["ArrowUp", at - 1],
      ["Home", 0],
      ["End", count - 1],
    ]).get(event.key);
    if (!row || to === undefined || to < 0 || to >= count) return;
    event.preventDefault();
    scrollTo(to);
    let tries = 0;
    const focus = () => {
      const button = scroller.current?.querySelector<HTMLElement>(`tr[data-index="${to}"] button`);
      if (button) button.focus({ preventScroll: true });
      else if (tries++ < DRAWN_WITHIN_FRAMES) requestAnimationFrame(focus);
    };
    focus();
  };
}

/** A row far away is drawn, and read, within so many frames, or the focus stays. */
const DRAWN_WITHIN_FRAMES = 120;
