import type { Table } from "../table/table.ts";

/**
 * A colour that every theme gives its own: of words, of what matters less, of lines behind, of the ground; and two in
 * which words can be read as well, a warm and a cool one.
 */
export type Role = "text" | "muted" | "grid" | "background" | "warm" | "cool";

/** A role, or a colour as `#rrggbb`. */
export type Paint = Role | `#${string}`;

type Painted = {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  /** In pixels; 1 where it is not said. */
  readonly strokeWidth?: number;
  /** From 0 to 1; 1 where it is not said. */
  readonly opacity?: number;
};

type Shape =
  | (Painted & {
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    })
  | (Painted & {
      readonly kind: "line";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    })
  /** `d` as SVG writes paths. */
  | (Painted & { readonly kind: "path"; readonly d: string })
  | (Painted & { readonly kind: "circle"; readonly x: number; readonly y: number; readonly radius: number })
  | {
      readonly kind: "text";
      /** Of the anchor, on the line that the letters stand on. */
      readonly x: number;
      readonly y: number;
      readonly text: string;
      /** In pixels. */
      readonly size: number;
      readonly anchor: "start" | "middle" | "end";
      readonly fill: Paint;
      readonly isBold?: boolean;
      /** Whether it is the title above the picture, which can be left out where a heading says it. */
      readonly isTitle?: boolean;
      /** Whether the ground shows around its letters, so that they can be read on lines. */
      readonly hasHalo?: boolean;
      /** Turned around its anchor, clockwise, in degrees. */
      readonly turned?: number;
    };

/** One thing that is drawn. */
export type Mark = Shape & {
  /** What it leads to, as its picture's maker names it; whoever shows the picture can open it. */
  readonly target?: string;
  /** Of a picture of what is linked: the one that it is, or the ones that it links. */
  readonly of?: readonly string[];
  /** What it says, for screen readers and who points at it; each mark with a target has one. */
  readonly label?: string;
};

/** A picture as a plain value, the same for the screen and for every file. Lengths are pixels of 1/96 inch. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** A sentence for who cannot see it. */
  readonly description: string;
  /** In the order in which they are drawn: a later one lies above. */
  readonly marks: readonly Mark[];
  /** So much at its top is left out, in pixels; 0 where it is not said. */
  readonly top?: number;
};

/** A picture with the numbers that it shows, of which it may draw only some. */
export type Drawn = { readonly picture: Picture; readonly table: Table };
/** How far the ground shows around letters with a halo, on both sides of their outline together; in pixels. */
export const HALO = 4;

/** The size of letters in pictures; none are smaller than `small`. */
export const letters = { normal: 12, small: 11 } as const;
