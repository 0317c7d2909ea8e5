import { Download } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { WordList } from "../../app/analysis/word-list.ts";
import { mostFrequent, wordCloudPicture } from "../../app/pictures/word-cloud.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { ExportPictureDialog } from "../ui/export-picture-dialog.tsx";
import { PictureDrawing } from "../ui/picture-drawing.tsx";
import { screenStates } from "../ui/screen-states.ts";
import { cloudSizes } from "../ui/word-options-view.ts";
import { useScreenState } from "../use-screen-state.ts";
import { useCloud, useRoom } from "./use-cloud.ts";

/** The most frequent words as a picture; a word leads to its places. */
export function CloudView({ list, onOpen }: { readonly list: WordList; readonly onOpen: (key: string) => void }) {
  const [count, setCount] = useScreenState(screenStates.wordCloud);
  const [isExporting, setExporting] = useState(false);
  const room = useRef<HTMLElement>(null);
  const size = useRoom(room);
  const words = useMemo(() => mostFrequent(list, Number(count)), [list, count]);
  const cloud = useCloud(words, size);
  const picture = useMemo(() => cloud && wordCloudPicture(cloud, cloud), [cloud]);
  return (
    <div className="cloud-view">
      <div className="cloud-bar">
        <ChoiceSelect isBare label="Words in the cloud" items={cloudSizes} value={count} onChange={setCount} />
        {cloud && cloud.unplaced.length > 0 && (
          <span className="muted" role="status">
            {cloud.unplaced.length === 1 ? "1 word finds" : `${cloud.unplaced.length} words find`} no room here.
          </span>
        )}
        <Button className="button" isDisabled={!picture} onPress={() => setExporting(true)}>
          <Download size={15} aria-hidden /> Export picture…
        </Button>
      </div>
      <section ref={room} className="scroll cloud-room" aria-label="Word cloud: picture">
        {picture && <PictureDrawing picture={picture} onOpen={onOpen} />}
      </section>
      {isExporting && picture && (
        <ExportPictureDialog picture={picture} name="word cloud" onClose={() => setExporting(false)} />
      )}
    </div>
  );
}
