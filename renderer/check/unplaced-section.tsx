import { Button } from "react-aria-components";
import type { OpenPassage } from "../ui/open-passage.ts";
import { UnplacedList } from "../ui/unplaced-list.tsx";
import { usePlacing, useUnplaced } from "../use-placing.ts";
import { CheckSection } from "./check-section.tsx";
import "./unplaced-section.css";

/** The codings of the whole project that have lost their place, to be placed again or removed. */
export function UnplacedSection({ onOpenPassage }: { readonly onOpenPassage: OpenPassage }) {
  const codings = useUnplaced(null);
  const placing = usePlacing();
  return (
    <CheckSection
      title="Codings without a place"
      className="unplaced-section"
      said={sentence(codings.length)}
      action={
        codings.length > 1 && (
          <Button className="button" onPress={() => void placing.placeOnWords(codings)}>
            Place all whose words stand once
          </Button>
        )
      }
    >
      {codings.length > 0 && <UnplacedList codings={codings} placing={placing} onOpen={onOpenPassage} />}
    </CheckSection>
  );
}

function sentence(count: number): string {
  if (count === 0) return "None. Every coding stands on its words.";
  const found = count === 1 ? "The words of 1 coding are" : `The words of ${count.toLocaleString("en")} codings are`;
  return `${found} gone from the text. They are kept, and counted nowhere, until they are placed again or removed.`;
}
