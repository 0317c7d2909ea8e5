import { type ReactNode, useRef } from "react";
import { useLandmark } from "react-aria";

/** A named part of the window; F6 and Shift+F6 go from one to the next. */
export function Region(props: { readonly label: string; readonly className?: string; readonly children: ReactNode }) {
  const ref = useRef<HTMLElement>(null);
  const { landmarkProps } = useLandmark({ role: "region", "aria-label": props.label }, ref);
  return (
    <section ref={ref} {...landmarkProps} className={props.className}>
      {props.children}
    </section>
  );
}
