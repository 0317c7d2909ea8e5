import { type ReactNode, useRef } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import { useNarrow } from "./use-narrow.ts";

/** In CSS pixels; two panels have no room beside each other in less. */
const BOTH = 640;

/** A panel, and what belongs to it at its side, or below it where there is no room. */
export function TwoPanels(props: {
  readonly first: ReactNode;
  /** Null for none. */
  readonly second: ReactNode | null;
  /** What the second has of the whole at its side, as `32%`. */
  readonly secondSize: string;
  /** What a screen reader calls the line between them. */
  readonly resize: string;
}) {
  const { first, second, secondSize, resize } = props;
  const frame = useRef<HTMLDivElement>(null);
  const isNarrow = useNarrow(frame, BOTH);
  return (
    <div className="table-body" ref={frame}>
      <Group orientation={isNarrow ? "vertical" : "horizontal"}>
        <Panel id="first" minSize="160px">
          {first}
        </Panel>
        {second !== null && (
          <Separator className={`separator ${isNarrow ? "horizontal" : "vertical"}`} aria-label={resize} />
        )}
        {second !== null && (
          <Panel id="second" defaultSize={isNarrow ? "50%" : secondSize} minSize="160px">
            {second}
          </Panel>
        )}
      </Group>
    </div>
  );
}
