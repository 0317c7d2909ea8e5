import { type ReactNode, useRef } from "react";
import { useLostFocus } from "../ui/use-lost-focus.ts";

/** A section of the check; its heading takes the focus where what held it in the section has gone. */
export function CheckSection(props: {
  readonly title: string;
  readonly className?: string;
  /** How much there is to do, in a sentence. */
  readonly said: string | null;
  /** What does all of it at once. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  const { title, className = "", said, action, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const hears = useLostFocus(() => heading.current?.focus());
  return (
    <section className={`check-section ${className}`} aria-label={title} {...hears}>
      <div className="check-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {said !== null && (
          <span className="hint" role="status">
            {said}
          </span>
        )}
        {action}
      </div>
      {children}
    </section>
  );
}
