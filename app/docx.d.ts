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
  export class Paragraph {
    constructor(paragraph: {
      readonly text?: string;
      readonly heading?: Heading;
      readonly children?: readonly TextRun[];
      readonly spacing?: { readonly after?: number };
    });
  }
  export class Document {
    constructor(document: {
      readonly title?: string;
      readonly creator?: string;
      readonly sections: readonly { readonly children: readonly Paragraph[] }[];
    });
  }
  export const Packer: { toArrayBuffer(document: Document): Promise<ArrayBuffer> };
}
