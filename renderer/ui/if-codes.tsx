import type { ReactNode } from "react";
import { useRecords } from "../use-project.tsx";

/** What counts codes, or what to do where there is none to count. */
export function IfCodes({ children }: { readonly children: ReactNode }) {
  const codes = useRecords(({ codes }) => codes);
  if (codes.size > 0) return children;
  return <p className="empty">There are no codes yet. Make codes in Transcripts, and code passages with them.</p>;
}
