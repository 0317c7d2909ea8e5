/** A rectangle on the desktop, in device-independent pixels. */
export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Where the window stood when it was last closed. */
export type WindowState = { readonly bounds: Rectangle; readonly isMaximized: boolean };

const DEFAULT_SIZE = { width: 1280, height: 840 };
export const MIN_SIZE = { width: 880, height: 560 };

/** How much of the window's top edge must be seen on a screen, so that a mouse can still take hold of it. */
const GRIP = { width: 120, height: 24 };

/** Reads what `window.json` holds; null where it is damaged or something else. */
export function parseWindowState(json: string): WindowState | null {
  try {
    const value: unknown = JSON.parse(json);
    return isWindowState(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * The size, and where it can be seen the place, of the new window. A window whose screen has gone, or that no screen
 * shows enough of, gets no place (the system then centres it) and a size that fits the first screen.
 *
 * `work areas [0,0 1920x1080]`, saved at `x = 2500` -> the saved size without a place.
 */
export function placeWindow(
  saved: Rectangle | null,
  workAreas: readonly Rectangle[],
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } {
  const first = workAreas[0];
  const wanted = saved ?? DEFAULT_SIZE;
  const width = Math.max(MIN_SIZE.width, Math.min(wanted.width, first?.width ?? wanted.width));
  const height = Math.max(MIN_SIZE.height, Math.min(wanted.height, first?.height ?? wanted.height));
  if (!saved || !workAreas.some((area) => showsGrip(area, saved))) return { width, height };
  return saved;
}

function showsGrip(area: Rectangle, window: Rectangle): boolean {
  const seen = Math.min(area.x + area.width, window.x + window.width) - Math.max(area.x, window.x);
  const isTopSeen = window.y >= area.y && window.y + GRIP.height <= area.y + area.height;
  return isTopSeen && seen >= GRIP.width;
}

function isWindowState(value: unknown): value is WindowState {
  if (typeof value !== "object" || value === null || !("bounds" in value) || !("isMaximized" in value)) return false;
  return typeof value.isMaximized === "boolean" && isRectangle(value.bounds);
}

function isRectangle(value: unknown): value is Rectangle {
  if (typeof value !== "object" || value === null) return false;
  if (!("x" in value && "y" in value && "width" in value && "height" in value)) return false;
  return (
    [value.x, value.y, value.width, value.height].every(Number.isInteger) &&
    Number(value.width) >= MIN_SIZE.width &&
    Number(value.height) >= MIN_SIZE.height
  );
}
