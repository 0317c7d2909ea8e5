import type { ComponentProps } from "react";

/**
 * A part of a grid that is laid out by itself: a table cannot mirror the contexts of one of its lines. Keys are the
 * grid's, which names the line with the focus (`aria-activedescendant`).
 */
export function GridPart(
  props: ComponentProps<"div"> & { readonly role: "row" | "rowgroup" | "columnheader" | "gridcell" },
) {
  return <div tabIndex={-1} {...props} />;
}
