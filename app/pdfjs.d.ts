// The functions used here. The types of pdfjs-dist would bring the DOM into the pure core.
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {}

declare module "pdfjs-dist/legacy/build/pdf.mjs" {
  type Matrix = readonly [number, number, number, number, number, number];
  type Field = {
    readonly subtype: string;
    readonly rect: readonly [number, number, number, number];
    readonly contentsObj?: { readonly str?: string };
    readonly fieldType?: string;
    readonly fieldValue?: string | readonly string[] | null;
    readonly multiLine?: boolean;
    readonly checkBox?: boolean;
    readonly radioButton?: boolean;
    readonly buttonValue?: string | null;
    readonly exportValue?: string;
    readonly hidden?: boolean;
    readonly url?: string;
  };
  type Font = {
    readonly name?: string;
    readonly bold?: boolean;
    readonly black?: boolean;
    readonly italic?: boolean;
    readonly vertical?: boolean;
    readonly isType3Font?: boolean;
    readonly bbox?: readonly number[];
    readonly fontMatrix?: Matrix;
    readonly defaultVMetrics?: readonly number[];
  };
  type Glyph = {
    readonly unicode: string;
    readonly width: number;
    readonly vmetric?: readonly number[] | null;
    readonly isSpace: boolean;
  };
  type StructNode = { readonly role?: string; readonly children?: readonly StructNode[]; readonly id?: string };
  type Chunk = {
    readonly length: number;
    readonly fnArray: readonly number[];
    readonly argsArray: readonly (readonly unknown[] | null)[];
  };
  type ChunkReader = {
    read(): Promise<{ readonly done: false; readonly value: Chunk } | { readonly done: true }>;
    cancel(reason: Error): Promise<void>;
  };
  type Page = {
    readonly commonObjs: { has(id: string): boolean; get(id: string): unknown };
    getViewport(options: { scale: number }): {
      readonly width: number;
      readonly height: number;
      readonly transform: Matrix;
    };
    readonly pageNumber: number;
    /** Private to the library; `operations.ts` says why it is used. */
    readonly _transport: {
      getRenderingIntent(
        intent: "display",
        annotationMode: number,
        storage: null,
        isEditing: boolean,
        isOperatorList: boolean,
      ): {
        readonly renderingIntent: number;
        readonly cacheKey: string;
        readonly annotationStorageSerializable: { readonly map: unknown; readonly transfer: unknown };
        readonly modifiedIds: unknown;
      };
      readonly messageHandler: {
        sendWithStream(
          name: "GetOperatorList",
          asked: Readonly<Record<string, unknown>>,
          transfer: unknown,
        ): { getReader(): ChunkReader };
      };
    };
    getAnnotations(): Promise<readonly Field[]>;
    getStructTree(): Promise<StructNode | null>;
    cleanup(): boolean;
  };
  type Document = {
    readonly numPages: number;
    getPage(number: number): Promise<Page>;
    cleanup(): Promise<void>;
  };
  type CMap = { readonly cMapData: Uint8Array; readonly isCompressed: boolean };
  type Source = {
    readonly data: Uint8Array;
    readonly CMapReaderFactory: new () => unknown;
    readonly verbosity: number;
    readonly maxImageSize: number;
    readonly isEvalSupported: boolean;
    readonly disableFontFace: boolean;
    readonly useSystemFonts: boolean;
    readonly useWorkerFetch: boolean;
    readonly useWasm: boolean;
    readonly isOffscreenCanvasSupported: boolean;
    readonly enableXfa: boolean;
  };
  export function getDocument(source: Source): {
    readonly promise: Promise<Document>;
    destroy(): Promise<void>;
  };
  export const OPS: Readonly<
    Record<
      | "save"
      | "restore"
      | "transform"
      | "beginText"
      | "setCharSpacing"
      | "setWordSpacing"
      | "setHScale"
      | "setLeading"
      | "setFont"
      | "setTextRenderingMode"
      | "setTextRise"
      | "moveText"
      | "setLeadingMoveText"
      | "setTextMatrix"
      | "nextLine"
      | "showText"
      | "setGState"
      | "beginMarkedContent"
      | "beginMarkedContentProps"
      | "endMarkedContent"
      | "constructPath"
      | "paintFormXObjectBegin"
      | "paintFormXObjectEnd",
      number
    >
  >;
}

/** Vite puts files into the program so. */
interface ImportMeta {
  glob(
    pattern: string,
    options: { readonly query: string; readonly import: "default"; readonly eager: true },
  ): Readonly<Record<string, string>>;
}

declare function atob(text: string): string;
