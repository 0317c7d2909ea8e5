import type { ScreenState } from "./ui/screen-states.ts";
import { useViewState } from "./use-project.tsx";

/** A part of what a screen remembers, and what changes it. */
export function useScreenState<Value>({ key, parse }: ScreenState<Value>): readonly [Value, (value: Value) => void] {
  return useViewState(key, parse);
}
