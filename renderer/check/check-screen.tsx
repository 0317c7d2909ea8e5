import type { OpenPassage } from "../ui/open-passage.ts";
import { RedundantCodings } from "./redundant-codings.tsx";
import { UnplacedSection } from "./unplaced-section.tsx";
import "../ui/table-screen.css";
import "./check-screen.css";

/** What in the project wants a look, a section each. */
export function CheckScreen({ onOpenPassage }: { readonly onOpenPassage: OpenPassage }) {
  return (
    <div className="panel table-screen">
      <div className="table-head">
        <h1>Project check</h1>
      </div>
      <div className="check-sections">
        <UnplacedSection onOpenPassage={onOpenPassage} />
        <RedundantCodings onOpenPassage={onOpenPassage} />
      </div>
    </div>
  );
}
