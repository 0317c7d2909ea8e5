import type { OpenPassage } from "../ui/open-passage.ts";
import { UnplacedSection } from "./unplaced-section.tsx";
import "../ui/table-screen.css";

/** What in the project wants a look: redundant codings, codings that have lost their place. */
export function CheckScreen({ onOpenPassage }: { readonly onOpenPassage: OpenPassage }) {
  return (
    <div className="panel table-screen">
      <div className="table-head">
        <div className="table-title">
          <h1>Project check</h1>
        </div>
      </div>
      <UnplacedSection onOpenPassage={onOpenPassage} />
    </div>
  );
}
