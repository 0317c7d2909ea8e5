import "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { type Document, getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { otherKind } from "../file-kind.ts";
import { ImportProblem } from "../import-problem.ts";

/** A PDF file that is open; `close` frees what it takes. */
export type PdfFile = { readonly document: Document; readonly close: () => Promise<void> };

const ERRORS_ONLY = 0;

/** Hands the library the maps that it asks for; it would load them over a network. */
class CMaps {
  readonly fetch = async ({ name }: { readonly name: string }) => {
    const { cMapOf } = await import("./cmaps.ts");
    const cMapData = cMapOf(name);
    if (!cMapData) throw new Error(`There is no character map ${name}.`);
    return { cMapData, isCompressed: true };
  };
}

/**
 * Opens a PDF file to read its text: no picture is decoded, no font loaded, no script run, and nothing comes from
 * elsewhere. Throws ImportProblem where it needs a password or is no PDF.
 */
export async function openPdf(name: string, bytes: Uint8Array): Promise<PdfFile> {
  const task = getDocument({
    // the library takes its bytes away from whoever gives them
    data: bytes.slice(),
    CMapReaderFactory: CMaps,
    verbosity: ERRORS_ONLY,
    maxImageSize: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
  });
  const close = async () => {
    await task.destroy().catch(() => {});
  };
  try {
    return { document: await task.promise, close };
  } catch (error) {
    await close();
    throw new ImportProblem(refusal(name, bytes, error));
  }
}

function refusal(name: string, bytes: Uint8Array, error: unknown): string {
  if (error instanceof Error && error.name === "PasswordException") {
    return `“${name}” opens with a password only. Save or print it as a PDF without one, and import that.`;
  }
  const kind = otherKind(bytes, "pdf");
  if (kind) return `“${name}” is ${kind.what}, not a PDF. ${kind.advice}`;
  return `“${name}” is damaged or no PDF file. Open it in a PDF reader, print it to a new PDF, and import that.`;
}
