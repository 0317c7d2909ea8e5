import { Maximize2, X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { Button } from "react-aria-components";
import { Group, Panel, Separator } from "react-resizable-panels";
import { Region } from "./ui/region.tsx";

/** The transcripts with another workspace beside them, where one was put there: it follows the coding as it goes. */
export function BesidePanel(props: {
  /** The name of the other workspace; null for none. */
  readonly name: string | null;
  readonly beside: ReactNode;
  /** Whether it was put there a moment ago, by a button that is gone now, so that it takes the focus. */
  readonly isNew: boolean;
  readonly onWhole: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { name, beside, isNew, onWhole, onClose, children } = props;
  const transcripts = useRef<HTMLDivElement>(null);
  const close = () => {
    transcripts.current?.querySelector<HTMLElement>("[role=textbox]")?.focus({ preventScroll: true });
    onClose();
  };
  return (
    <Group orientation="horizontal">
      <Panel id="transcripts" elementRef={transcripts} minSize="420px" className="workspace">
        {children}
      </Panel>
      {name !== null && <Separator className="separator vertical" aria-label={`Resize transcripts and ${name}`} />}
      {name !== null && (
        <Panel id="beside" defaultSize="42%" minSize="320px">
          <Region label={`${name} beside the transcript`} className="panel beside">
            <div className="beside-head">
              <Button
                className="icon-button"
                aria-label={`${name} in the whole window`}
                autoFocus={isNew}
                onPress={onWhole}
              >
                <Maximize2 size={15} aria-hidden />
              </Button>
              <Button className="icon-button" aria-label={`Close ${name} beside the transcript`} onPress={close}>
                <X size={16} aria-hidden />
              </Button>
            </div>
            {beside}
          </Region>
        </Panel>
      )}
    </Group>
  );
}
