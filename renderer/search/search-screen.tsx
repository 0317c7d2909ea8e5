import type { OpenPassage } from "../ui/open-passage.ts";

/** Finds words in all documents. */
export function SearchScreen(_props: { readonly onOpenPassage: OpenPassage }) {
  return (
    <div className="panel table-screen">
      <h1>Search</h1>
    </div>
  );
}
