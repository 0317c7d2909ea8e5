import type { OpenPassage } from "../ui/open-passage.ts";

/** All memos and the journal of the project. */
export function MemosScreen(_props: { readonly onOpenPassage: OpenPassage }) {
  return (
    <div className="panel table-screen">
      <h1>Memos</h1>
    </div>
  );
}
