import type { Picture } from "../../app/pictures/picture.ts";
import { fileSize, toSvg } from "../../app/pictures/svg.ts";
import { withResolution } from "./png-resolution.ts";

/** What Chromium's canvases hold: so many pixels a side, and so many in all. */
const MOST_A_SIDE = 16_384;
const MOST_PIXELS = 16_384 * 16_384;

/** Pixels of a picture are 1/96 inch. */
const DOTS_PER_INCH = 96;

/** The size of the picture in pixels at a scale. */
export function pixelsOf(picture: Picture, scale: number): { width: number; height: number } {
  const { width, height } = fileSize(picture);
  return { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
}

/** Why a picture cannot be drawn at a scale, as a sentence; null where it can. */
export function sizeProblem(picture: Picture, scale: number): string | null {
  const { width, height } = pixelsOf(picture, scale);
  if (Math.max(width, height) <= MOST_A_SIDE && width * height <= MOST_PIXELS) return null;
  const [wide, high, most] = [width, height, MOST_A_SIDE].map((pixels) => pixels.toLocaleString("en"));
  return `At this scale the picture has ${wide} × ${high} pixels; a PNG can have ${most} a side. Choose a smaller scale, or SVG, which has no limit.`;
}

/** The picture as PNG, so many pixels for each of its own. Rejects with a sentence where it cannot be drawn. */
export async function drawPng(picture: Picture, scale: number): Promise<Uint8Array> {
  const problem = sizeProblem(picture, scale);
  if (problem) throw new Error(problem);
  const address = URL.createObjectURL(new Blob([toSvg(picture)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), pixelsOf(picture, scale));
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!blob)
      throw new Error("There is not enough memory for a picture of this size. Choose a smaller scale, or SVG.");
    return withResolution(new Uint8Array(await blob.arrayBuffer()), DOTS_PER_INCH * scale);
  } finally {
    URL.revokeObjectURL(address);
  }
}
