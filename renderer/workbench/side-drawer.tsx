import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useFocusWithin, useKeyboard } from "react-aria";
import { Button } from "react-aria-components";

/**
 * The side panels where there is no room for them: they come out over the transcript by a button, or when the focus
 * goes into them, and are there for screen readers and for the keys that go from part to part all the while.
 */
export function SideDrawer(props: {
  readonly isOut: boolean;
  readonly onOut: (isOut: boolean) => void;
  readonly children: ReactNode;
}) {
  const { isOut, onOut, children } = props;
  const button = useRef<HTMLButtonElement>(null);
  const { keyboardProps } = useKeyboard({
    onKeyDown: (event) => {
      if (event.key !== "Escape" || !isOut) return event.continuePropagation();
      onOut(false);
      button.current?.focus();
    },
  });
  const { focusWithinProps } = useFocusWithin({ onFocusWithin: () => onOut(true) });
  const Icon = isOut ? PanelLeftClose : PanelLeftOpen;
  return (
    <div className="side" {...keyboardProps}>
      <div className="side-strip">
        <Button
          ref={button}
          className="icon-button"
          aria-label="Documents and codebook"
          aria-expanded={isOut}
          onPress={() => onOut(!isOut)}
        >
          <Icon size={17} aria-hidden />
        </Button>
      </div>
      <div className={isOut ? "side-drawer out" : "side-drawer"} {...focusWithinProps}>
        {children}
      </div>
    </div>
  );
}
