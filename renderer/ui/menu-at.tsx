import { type ReactNode, useRef } from "react";
import { Popover } from "react-aria-components";

/** A point of the window, in pixels. */
export type MenuPoint = { readonly x: number; readonly y: number };

/** A menu that opens where the user pressed, or below what a key was pressed on. */
export function MenuAt(props: {
  readonly label: string;
  readonly at: MenuPoint;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: props.at.x, top: props.at.y }} />
      <Popover
        className="popover"
        aria-label={props.label}
        triggerRef={anchor}
        isOpen
        onOpenChange={props.onClose}
        placement="bottom start"
      >
        {props.children}
      </Popover>
    </>
  );
}
