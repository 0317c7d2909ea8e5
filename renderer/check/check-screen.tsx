import type { OpenPassage } from "../ui/open-passage.ts";

/** What in the project wants a look: redundant codings, codings that have lost their place. */
export function CheckScreen(_props: { readonly onOpenPassage: OpenPassage }) {
  return (
    <div className="panel table-screen">
      <h1>Project check</h1>
    </div>
  );
}
