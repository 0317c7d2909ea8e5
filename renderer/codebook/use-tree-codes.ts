import { useEffect, useState } from "react";
import type { Code, Id } from "../../app/model/records.ts";
import { useRecords } from "../use-project.tsx";

type Codes = ReadonlyMap<Id, Code>;

/**
 * The codes that the tree is made of. Where one comes, goes or moves, at once; where something is said of one, such as a
 * new name, when the rows have shown it, since the tree is much more to draw.
 */
export function useTreeCodes(): Codes {
  const codes = useRecords(({ codes }) => codes);
  const [drawn, setDrawn] = useState(codes);
  const isMoved = codes !== drawn && !areSamePlaces(codes, drawn);
  useEffect(() => {
    if (codes === drawn) return;
    if (isMoved) return setDrawn(codes);
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setDrawn(codes));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [codes, drawn, isMoved]);
  return isMoved ? codes : drawn;
}

function areSamePlaces(one: Codes, other: Codes): boolean {
  if (one.size !== other.size) return false;
  for (const { id, parentId, position } of one.values()) {
    const before = other.get(id);
    if (before?.parentId !== parentId || before.position !== position) return false;
  }
  return true;
}
