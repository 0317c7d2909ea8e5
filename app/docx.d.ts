// The functions used here. The types of docx would bring Node's into the pure core.
declare module "docx" {
  export const HeadingLevel: {
    readonly TITLE: "Title";
    readonly HEADING_1: "Heading1";
    readonly HEADING_2: "Heading2";
    readonly HEADING_3: "Heading3";
    readonly HEADING_4: "Heading4";
    readonly HEADING_5: "Heading5";
    readonly HEADING_6: "Heading6";
  };
  type Heading = (typeof HeadingLevel)[keyof typeof HeadingLevel];
  type Run = {
    readonly text: string;
    readonly bold?: boolean;
    /** `RRGGBB` */
    readonly color?: string;
    /** In half points. */
    readonly size?: number;
    /** Line breaks before the text. */
    readonly break?: number;
  };
  export class TextRun {
    constructor(run: string | Run);
  }
  export class ImageRun {
    constructor(image: {
      readonly type: "png";
      readonly data: Uint8Array;
      /** In pixels of 1/96 inch. */
      readonly transformation: { readonly width: number; readonly height: number };
      readonly altText: { readonly name: string; readonly title: string; readonly description: string };
    });
  }
  type Border = { readonly style: string; readonly size: number; readonly color: string };
  export const AlignmentType: { readonly LEFT: "left"; readonly RIGHT: "right" };
  export const BorderStyle: { readonly NONE: "none"; readonly SINGLE: "single" };
  export class Paragraph {
    constructor(paragraph: {
      readonly text?: string;
      readonly heading?: Heading;
      readonly children?: readonly (TextRun | ImageRun)[];
      /** In twentieths of a point, as all lengths that follow. */
      readonly spacing?: { readonly before?: number; readonly after?: number };
      readonly alignment?: "left" | "right";
      readonly indent?: { readonly left?: number };
      /** Whether the next paragraph stays on its page. */
      readonly keepNext?: boolean;
    });
  }
  export const WidthType: { readonly DXA: "dxa" };
  export const TableLayoutType: { readonly FIXED: "fixed" };
  export class TableCell {
    constructor(cell: {
      readonly width: { readonly size: number; readonly type: "dxa" };
      readonly margins: Readonly<Record<"top" | "bottom" | "left" | "right", number>>;
      readonly borders?: { readonly top?: Border; readonly bottom?: Border };
      readonly children: readonly Paragraph[];
    });
  }
  export class TableRow {
    constructor(row: {
      /** Whether it stands again on each page. */
      readonly tableHeader?: boolean;
      readonly cantSplit?: boolean;
      readonly children: readonly TableCell[];
    });
  }
  export class Table {
    constructor(table: {
      readonly layout: "fixed";
      readonly columnWidths: readonly number[];
      readonly borders?: Readonly<
        Record<"top" | "bottom" | "left" | "right" | "insideHorizontal" | "insideVertical", Border>
      >;
      readonly rows: readonly TableRow[];
    });
  }
  export const PageOrientation: { readonly LANDSCAPE: "landscape" };
  type Page = {
    /** Width and height of the page upright; landscape turns it. */
    readonly size: { readonly width: number; readonly height: number; readonly orientation: "landscape" };
    readonly margin: Readonly<Record<"top" | "bottom" | "left" | "right", number>>;
  };
  export class Document {
    constructor(document: {
      readonly title?: string;
      readonly creator?: string;
      readonly sections: readonly {
        readonly properties?: { readonly page: Page };
        readonly children: readonly (Paragraph | Table)[];
      }[];
    });
  }
  export const Packer: { toArrayBuffer(document: Document): Promise<ArrayBuffer> };
}
