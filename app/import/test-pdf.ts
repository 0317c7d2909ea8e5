/** A page of a PDF file for tests, as the operators that draw it; 595 by 842 points, with y counted from below. */
export type TestPage = {
  readonly content: string;
  /** What else its dictionary says, `/Rotate 90` for instance. */
  readonly entries?: string;
};

/** What a PDF file for tests holds beside its pages. */
export type TestFile = {
  /** Fonts by their names, as dictionaries; F1 to F4 are there: plain, bold, slanted, and bold slanted letters. */
  readonly fonts?: Readonly<Record<string, string>>;
  /** Further objects, numbered from 100, as dictionaries. */
  readonly objects?: readonly string[];
  /** What else the catalogue says. */
  readonly catalog?: string;
};

const FACES = ["Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique"];
const FIRST_OBJECT = 100;

/** The bytes of a PDF file with these pages. */
export function pdfOf(pages: readonly (TestPage | string)[], file: TestFile = {}): Uint8Array {
  const faces = FACES.map(
    (face, index) => `/F${index + 1} << /Type /Font /Subtype /Type1 /BaseFont /${face} /Encoding /WinAnsiEncoding >>`,
  );
  const fonts = [...faces, ...Object.entries(file.fonts ?? {}).map(([name, font]) => `/${name} ${font}`)].join(" ");
  const objects = new Map<number, string>();
  const kids = pages.map((page, index) => {
    const { content, entries = "" } = typeof page === "string" ? { content: page } : page;
    const [number, stream] = [10_000 + 2 * index, 10_001 + 2 * index];
    objects.set(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << ${fonts} >> >> /Contents ${stream} 0 R ${entries} >>`,
    );
    objects.set(stream, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return `${number} 0 R`;
  });
  objects.set(1, `<< /Type /Catalog /Pages 2 0 R ${file.catalog ?? ""} >>`);
  objects.set(2, `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${kids.length} >>`);
  for (const [index, object] of (file.objects ?? []).entries()) objects.set(FIRST_OBJECT + index, object);
  return bytesOf(objects);
}

/** Draws a line of text at a place. */
export function lineAt(x: number, y: number, text: string, size = 12, font = "F1"): string {
  return `BT /${font} ${size} Tf ${x} ${y} Td ${quoted(text)} Tj ET\n`;
}

/** Draws lines below each other. */
export function linesAt(x: number, y: number, lines: readonly string[], leading = 14, size = 12): string {
  return lines.map((line, index) => (line === "" ? "" : lineAt(x, y - index * leading, line, size))).join("");
}

/** A text as PDF writes it, in Latin letters. */
export function quoted(text: string): string {
  return `(${text.replace(/[\\()]/g, "\\$&")})`;
}

function bytesOf(objects: ReadonlyMap<number, string>): Uint8Array {
  let text = "%PDF-1.7\n";
  const places = new Map<number, number>();
  for (const [number, object] of objects) {
    places.set(number, text.length);
    text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const start = text.length;
  const rows = [...places].map(([number, place]) => `${number} 1\n${String(place).padStart(10, "0")} 00000 n \n`);
  text += `xref\n0 1\n0000000000 65535 f \n${rows.join("")}trailer\n<< /Size 20000 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
