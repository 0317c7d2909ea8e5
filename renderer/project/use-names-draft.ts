import { useCallback, useState } from "react";
import type { Pseudonym } from "../../app/coding/find-names.ts";
import type { Id } from "../../app/model/records.ts";
import { useProject } from "../use-project.tsx";

/** Lists that were begun, by project, until the window is closed: names are written nowhere but to a key file. */
const begun = new Map<Id, readonly Pseudonym[]>();

const EMPTY: readonly Pseudonym[] = [{ name: "", replacement: "" }];

/** The list of names that is being made; it stays while the dialog is closed, and is kept in no project. */
export function useNamesDraft(): readonly [readonly Pseudonym[], (names: readonly Pseudonym[]) => void] {
  const { id } = useProject();
  const [names, setNames] = useState(begun.get(id) ?? EMPTY);
  const change = useCallback(
    (next: readonly Pseudonym[]) => {
      if (next.length > 0) begun.set(id, next);
      else begun.delete(id);
      setNames(next.length > 0 ? next : EMPTY);
    },
    [id],
  );
  return [names, change];
}
