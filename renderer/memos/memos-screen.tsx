import type { MemoTarget } from "../../app/model/records.ts";

/** All memos and the journal of the project. */
export function MemosScreen(_props: { readonly onGo: (target: MemoTarget) => void }) {
  return (
    <div className="panel table-screen">
      <h1>Memos</h1>
    </div>
  );
}
