/** A point of the window, in its own pixels. */
export type ScreenPoint = { readonly x: number; readonly y: number };
