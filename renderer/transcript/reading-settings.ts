import { useCallback } from "react";
import { useViewState } from "../use-project.tsx";

export const widths = ["narrow", "medium", "wide", "full"] as const;
export const fonts = ["serif", "sans", "mono"] as const;

/** How transcripts are set for reading. */
export type ReadingSettings = {
  /** In pixels; one of `sizes`. */
  readonly size: number;
  readonly width: (typeof widths)[number];
  readonly font: (typeof fonts)[number];
  readonly showsNumbers: boolean;
};

export const sizes = [12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 28, 32, 36] as const;
export const USUAL_SIZE = 17;

/** The size one step above or below; the last of its end stays. */
export function sizeAfter(size: number, by: 1 | -1): number {
  const next = by > 0 ? sizes.find((one) => one > size) : [...sizes].reverse().find((one) => one < size);
  return next ?? size;
}

/** What the window remembers of how transcripts are set, and what changes a part of it. */
export function useReadingSettings(): readonly [ReadingSettings, (part: Partial<ReadingSettings>) => void] {
  const [settings, set] = useViewState("reading", parseSettings);
  const change = useCallback((part: Partial<ReadingSettings>) => set({ ...settings, ...part }), [settings, set]);
  return [settings, change];
}

function parseSettings(stored: unknown): ReadingSettings {
  const fields: Readonly<Record<string, unknown>> = { ...(typeof stored === "object" ? stored : null) };
  return {
    size: sizes.find((one) => one === fields["size"]) ?? USUAL_SIZE,
    width: widths.find((one) => one === fields["width"]) ?? "medium",
    font: fonts.find((one) => one === fields["font"]) ?? "serif",
    showsNumbers: fields["showsNumbers"] === true,
  };
}
