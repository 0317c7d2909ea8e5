import { palette } from "./palette.ts";

/**
 * A colour as files write it, as `#rrggbb`: `#F60 -> #ff6600`, `255,102,0`, `#AARRGGBB` without its transparency, or a
 * name of the palette. Null where it is none of these.
 */
export function colorOf(text: string): string | null {
  const written = text.trim().toLowerCase();
  const named = palette.find(({ name }) => name.toLowerCase() === written);
  if (named) return named.color;
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(written)?.[1];
  if (digits?.length === 3) return `#${[...digits].map((digit) => digit + digit).join("")}`;
  if (digits) return `#${digits.slice(-6)}`;
  const parts = /^(?:rgb)?\(?\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)?$/.exec(written)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return null;
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
