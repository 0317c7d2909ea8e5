import { useEffect, useMemo, useState } from "react";
import type { Document, Original } from "../../app/model/records.ts";
import { notifyProblem } from "../ui/notices.ts";
import { useDocumentLengths } from "../use-analysis.ts";
import { useProject, useRecords } from "../use-project.tsx";

/** What is known of a document and cannot be changed: its file, its length, its codings. */
export function DocumentFactsList({ document }: { readonly document: Document }) {
  const original = useOriginal(document);
  const only = useMemo(() => new Set([document.id]), [document.id]);
  const length = useDocumentLengths(only).value?.get(document.id);
  const codings = useRecords(({ codings }) => codings.get(document.id)?.length ?? 0);
  const number = (count: number | undefined) => count?.toLocaleString("en") ?? "…";
  const facts: readonly (readonly [string, string])[] = [
    ["Original file", original === undefined ? "…" : (original?.fileName ?? "None")],
    ["Size", original ? `${original.byteLength.toLocaleString("en")} bytes` : "–"],
    ["Imported", new Date(document.importedAt).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" })],
    ["SHA-256", original?.digest ?? "–"],
    ["Words", number(length?.words)],
    ["Characters", number(length?.characters)],
    ["Paragraphs", number(length?.paragraphs)],
    ["Turns", number(length?.turns)],
    ["Codings", number(codings)],
  ];
  return (
    <dl className="properties-facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className={term === "SHA-256" ? "digest" : undefined} dir="auto">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The file that a document was imported from; undefined while it is being read, null where there was none. */
function useOriginal(document: Document): Original | null | undefined {
  const session = useProject();
  const [original, setOriginal] = useState<Original | null | undefined>(undefined);
  useEffect(() => {
    let isAwaited = true;
    session
      .originalOf(document)
      .then((found) => isAwaited && setOriginal(found))
      .catch(notifyProblem);
    return () => {
      isAwaited = false;
    };
  }, [session, document]);
  return original;
}
