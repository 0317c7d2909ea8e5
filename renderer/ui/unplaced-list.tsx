import { Button } from "react-aria-components";
import type { UnplacedCoding } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import { type Placing, useWhereabouts, type Whereabouts } from "../use-placing.ts";
import { useRecords } from "../use-project.tsx";
import { LongList } from "./long-list.tsx";
import type { OpenPassage } from "./open-passage.ts";
import "./unplaced-list.css";

const LIKELY_HEIGHT = 108;

type Deeds = {
  readonly placing: Placing;
  readonly onOpen: OpenPassage;
  /** The passage that is selected in the document of all these codings; undefined where none can be. */
  readonly passage?: Range | null;
};

/** Codings that have lost their place: what each was on, and the ways to place or to remove it. */
export function UnplacedList(props: Deeds & { readonly codings: readonly UnplacedCoding[] }) {
  const { codings, ...deeds } = props;
  const whereabouts = useWhereabouts(codings);
  return (
    <LongList
      label="List of codings"
      items={codings}
      likelyHeight={LIKELY_HEIGHT}
      keyOf={({ id }) => id}
      className="unplaced-scroller"
      isTabStop
    >
      {(coding) => <UnplacedItem {...deeds} coding={coding} whereabouts={whereabouts.get(coding.id) ?? null} />}
    </LongList>
  );
}

function UnplacedItem(
  props: Deeds & {
    readonly coding: UnplacedCoding;
    readonly whereabouts: Whereabouts | null;
  },
) {
  const { coding, whereabouts, placing, passage, onOpen } = props;
  const { documentId } = coding;
  return (
    <div className="unplaced-item">
      <About coding={coding} isElsewhere={passage === undefined} />
      <p className="unplaced-quote" dir="auto">
        “{coding.quote}”
      </p>
      <div className="unplaced-deeds">
        {passage !== undefined && (
          <Button
            className="button"
            isDisabled={passage === null}
            onPress={() => passage && void placing.place(coding, passage)}
          >
            Place on the selected passage
          </Button>
        )}
        {whereabouts?.words && (
          <Button className="button" onPress={() => void placing.placeOnWords([coding])}>
            Place where its words stand
          </Button>
        )}
        <Button
          className="button"
          isDisabled={whereabouts === null}
          onPress={() => whereabouts && onOpen({ documentId, ...(whereabouts.words ?? whereabouts.stood) })}
        >
          {whereabouts?.words ? "Show its words" : "Show where it stood"}
        </Button>
        <Button className="button danger" onPress={() => void placing.remove([coding])}>
          Remove
        </Button>
      </div>
    </div>
  );
}

/** Code, coder and date; and the document, where the list is not that of one. */
function About(props: { readonly coding: UnplacedCoding; readonly isElsewhere: boolean }) {
  const { codeId, coderId, createdAt, documentId } = props.coding;
  const code = useRecords(({ codes }) => codes.get(codeId));
  const coder = useRecords(({ coders }) => coders.get(coderId));
  const document = useRecords(({ documents }) => documents.find(({ id }) => id === documentId));
  const date = new Date(createdAt).toLocaleDateString("en", { dateStyle: "medium" });
  return (
    <p className="unplaced-about">
      <span className="swatch" style={{ background: code?.color }} />
      <span className="unplaced-code">{code?.name ?? "Deleted code"}</span>
      <span className="hint">{[...(props.isElsewhere ? [document?.name] : []), coder?.name, date].join(" · ")}</span>
    </p>
  );
}
