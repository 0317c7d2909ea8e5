import { Button } from "react-aria-components";
import type { OpenPassage } from "../ui/open-passage.ts";
import { UnplacedList } from "../ui/unplaced-list.tsx";
import { usePlacing, useUnplaced } from "../use-placing.ts";
import "./unplaced-section.css";

/** The codings of the whole project that have lost their place, to be placed again or removed. */
export function UnplacedSection({ onOpenPassage }: { readonly onOpenPassage: OpenPassage }) {
  const codings = useUnplaced(null);
  const placing = usePlacing();
  return (
    <section className="check-section unplaced-section" aria-label="Codings without a place">
      <div className="check-head">
        <h2>Codings without a place</h2>
        <span className="hint" role="status">
          {sentence(codings.length)}
        </span>
        {codings.length > 1 && (
          <Button className="button" onPress={() => void placing.placeOnWords(codings)}>
            Place all whose words stand once
          </Button>
        )}
      </div>
      {codings.length > 0 && <UnplacedList codings={codings} placing={placing} onOpen={onOpenPassage} />}
    </section>
  );
}

function sentence(count: number): string {
  if (count === 0) return "None. Every coding stands on its words.";
  const found = count === 1 ? "The words of 1 coding are" : `The words of ${count.toLocaleString("en")} codings are`;
  return `${found} gone from the text. They are kept, and counted nowhere, until they are placed again or removed.`;
}
