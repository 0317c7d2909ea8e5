import { type ReactNode, useRef } from "react";
import { mergeProps, useKeyboard, useLandmark } from "react-aria";

/** A named part of the window; F6 and Shift+F6 go from one to the next. */
export function Region(props: {
  readonly label: string;
  readonly className?: string;
  /** What Escape does where nothing inside has a use for it. */
  readonly onEscape?: () => void;
  readonly children: ReactNode;
}) {
  const ref = useRef<HTMLElement>(null);
  const { landmarkProps } = useLandmark({ role: "region", "aria-label": props.label }, ref);
  const { keyboardProps } = useKeyboard({
    onKeyDown: (event) => {
      if (event.key === "Escape" && props.onEscape) props.onEscape();
      else event.continuePropagation();
    },
  });
  return (
    <section ref={ref} {...mergeProps(landmarkProps, keyboardProps)} className={props.className}>
      {props.children}
    </section>
  );
}
