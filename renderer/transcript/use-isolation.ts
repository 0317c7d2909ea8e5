import { useEffect, useState } from "react";
import type { Coding, Id } from "../../app/model/records.ts";

/**
 * The coding that stands alone while it is hovered or focused, or null. Ends with the coding: a label that goes does
 * not tell that pointer or focus have left it, and all others would stay unpainted.
 */
export function useIsolation(near: readonly Coding[]): readonly [Id | null, (id: Id | null) => void] {
  const [isolatedId, isolate] = useState<Id | null>(null);
  useEffect(() => {
    if (isolatedId !== null && !near.some(({ id }) => id === isolatedId)) isolate(null);
  }, [near, isolatedId]);
  return [isolatedId, isolate];
}
