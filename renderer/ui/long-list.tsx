import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useRef } from "react";
import { useLostFocus } from "./use-lost-focus.ts";
import "./long-list.css";

/**
 * A list to read of any length, of which only the items near the view are drawn; it scrolls itself. Where an item goes
 * that has the focus, the list takes it.
 */
export function LongList<Item>(props: {
  readonly label: string;
  readonly items: readonly Item[];
  /** In pixels, until an item is drawn and measured. */
  readonly likelyHeight: number | ((item: Item) => number);
  /** Tells an item that moves from another one; without it, items are told apart by their place. */
  readonly keyOf?: (item: Item) => string;
  /** Whether the keyboard comes to the list itself, to scroll it: where its items hold nothing that it comes to. */
  readonly isTabStop?: boolean;
  readonly className: string;
  readonly children: (item: Item) => ReactNode;
}) {
  const { label, items, likelyHeight, keyOf, isTabStop = false, className, children } = props;
  const heightOf = typeof likelyHeight === "number" ? () => likelyHeight : likelyHeight;
  const scroller = useRef<HTMLElement>(null);
  const hears = useLostFocus(() => scroller.current?.focus({ preventScroll: true }));
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => {
      const item = items[index];
      return keyOf && item !== undefined ? keyOf(item) : index;
    },
    estimateSize: (index) => {
      const item = items[index];
      return item === undefined ? 0 : heightOf(item);
    },
    overscan: 8,
  });
  return (
    <section
      className={className}
      ref={scroller}
      tabIndex={isTabStop ? 0 : -1}
      {...(isTabStop && { "aria-label": label })}
      {...hears}
    >
      <ol className="long-list" aria-label={label} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return (
            item !== undefined && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                {children(item)}
              </li>
            )
          );
        })}
      </ol>
    </section>
  );
}
