import { HALO, type Mark, type Paint, type Picture, type Role } from "./picture.ts";

/** On paper: dark words on white, and lines that a copier still shows. */
const onPaper: Readonly<Record<Role, string>> = {
  text: "#1a1a1a",
  muted: "#4d4d4d",
  grid: "#cfcfcf",
  background: "#ffffff",
  warm: "#9c3d1c",
  cool: "#1b5e9c",
};

/** What sets the letters of pictures in files: whatever sans-serif the reader has. */
const FONTS = "Helvetica, Arial, 'Noto Sans', sans-serif";

/** White around a picture in a file, so that it does not touch what it stands in. */
const MARGIN = 16;

/** How large the picture is as a file, in pixels of 1/96 inch. */
export function fileSize({ width, height, top = 0 }: Picture): { readonly width: number; readonly height: number } {
  return { width: width + 2 * MARGIN, height: height - top + 2 * MARGIN };
}

/**
 * The picture as a file of its own: an SVG with title and description, on white, without styles, scripts or fonts from
 * elsewhere. Characters that XML cannot hold are left out.
 */
export function toSvg(picture: Picture): string {
  const element = svgElement(picture, { id: "", namespace: ' xmlns="http://www.w3.org/2000/svg"' });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element}\n`;
}

/** The same as a part of a web page, which knows what SVG is; `id` tells its title from those of other pictures. */
export function inlineSvg(picture: Picture, id: string): string {
  return svgElement(picture, { id: `${id}-`, namespace: "" });
}

function svgElement(picture: Picture, { id, namespace }: { readonly id: string; readonly namespace: string }): string {
  const { title, description, marks, top = 0 } = picture;
  const { width, height } = fileSize(picture);
  const size = `width="${decimal(width)}" height="${decimal(height)}"`;
  const box = `viewBox="${-MARGIN} ${top - MARGIN} ${decimal(width)} ${decimal(height)}"`;
  return [
    `<svg${namespace} ${size} ${box} role="img" aria-labelledby="${id}title ${id}description" direction="ltr" font-family="${FONTS}">`,
    `<title id="${id}title">${escaped(title)}</title>`,
    `<desc id="${id}description">${escaped(description)}</desc>`,
    `<rect x="${-MARGIN}" y="${top - MARGIN}" ${size} fill="${onPaper.background}"/>`,
    ...marks.map(markText),
    "</svg>",
  ].join("\n");
}

function markText(mark: Mark): string {
  if (mark.kind === "text" && mark.hasHalo) return haloText(mark) + elementText(mark);
  return elementText(mark);
}

/** The outline of a text below it, as an element of its own: few readers of SVG know `paint-order`. */
function haloText({ label: _, ...mark }: Mark & { readonly kind: "text" }): string {
  const outline = { stroke: onPaper.background, "stroke-width": HALO, "stroke-linejoin": "round" };
  return elementText({ ...mark, fill: "background" }, { ...outline, "aria-hidden": "true" });
}

function elementText(mark: Mark, more: Element["attributes"] = {}): string {
  const { name, attributes, words } = elementOf(mark);
  const written = Object.entries({ ...attributes, ...more }).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === "number" ? decimal(value) : escaped(value)}"`],
  );
  const inner = (mark.label === undefined ? "" : `<title>${escaped(mark.label)}</title>`) + escaped(words);
  const tag = `<${name}${written.join("")}`;
  return inner === "" ? `${tag}/>` : `${tag}>${inner}</${name}>`;
}

type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly words: string;
};

function elementOf(mark: Mark): Element {
  if (mark.kind === "text") {
    const { x, y, text, size, anchor, fill, isBold, turned } = mark;
    const attributes = {
      ...{ x, y, "font-size": size, fill: paper(fill) },
      "text-anchor": anchor === "start" ? undefined : anchor,
      "font-weight": isBold ? "bold" : undefined,
      transform: turned === undefined ? undefined : `rotate(${decimal(turned)} ${decimal(x)} ${decimal(y)})`,
    };
    return { name: "text", attributes, words: text };
  }
  const { fill, stroke, strokeWidth, opacity } = mark;
  const painted = {
    fill: fill === undefined ? "none" : paper(fill),
    stroke: stroke && paper(stroke),
    "stroke-width": strokeWidth,
    opacity,
  };
  return { name: mark.kind, attributes: { ...geometryOf(mark), ...painted }, words: "" };
}

/** Where a shape lies, as the attributes of its SVG element. */
export function geometryOf(mark: Exclude<Mark, { kind: "text" }>): Readonly<Record<string, string | number>> {
  switch (mark.kind) {
    case "rect":
      return { x: mark.x, y: mark.y, width: mark.width, height: mark.height };
    case "line":
      return { x1: mark.x1, y1: mark.y1, x2: mark.x2, y2: mark.y2 };
    case "path":
      return { d: mark.d };
    case "circle":
      return { cx: mark.x, cy: mark.y, r: mark.radius };
  }
}

function paper(paint: Paint): string {
  return paint.startsWith("#") ? paint : onPaper[paint as Role];
}

/** A length with at most three places, never with an exponent. */
function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** What XML 1.0 cannot hold, even written as a number. */
const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(UNWRITABLE, "").replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
