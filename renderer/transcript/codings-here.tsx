import type { CSSProperties } from "react";
import type { Code, Coder, Coding, Id } from "../../app/model/records.ts";
import "./codings-here.css";

/** The codings that lie on top of each other where the text was clicked; a press on one leads to what it can do. */
export function CodingsHere(props: {
  /** In pixels from the corner of the page that holds the text. */
  readonly at: { readonly x: number; readonly y: number; readonly isLow: boolean };
  readonly codings: readonly Coding[];
  readonly codes: ReadonlyMap<Id, Code>;
  readonly coders: ReadonlyMap<Id, Coder>;
  readonly onIsolate: (id: Id | null) => void;
  readonly onMenu: (coding: Coding, trigger: HTMLElement) => void;
}) {
  const { at, codings, codes, coders, onIsolate, onMenu } = props;
  return (
    <fieldset
      className={at.isLow ? "popover codings-here above" : "popover codings-here"}
      aria-label="Codings here"
      style={{ left: at.x, top: at.y }}
    >
      <p className="hint codings-here-head">
        {codings.length} codings here <kbd>O</kbd>
      </p>
      {codings.map((coding) => {
        const code = codes.get(coding.codeId);
        return (
          <button
            key={coding.id}
            type="button"
            className="menu-item codings-here-item"
            aria-haspopup="menu"
            style={{ "--code": code?.color } as CSSProperties}
            onPointerEnter={() => onIsolate(coding.id)}
            onPointerLeave={() => onIsolate(null)}
            onClick={(event) => onMenu(coding, event.currentTarget)}
          >
            <span className="swatch" style={{ background: code?.color }} />
            <span className="codings-here-name">{code?.name ?? "Deleted code"}</span>
            <span className="hint">{coders.get(coding.coderId)?.name}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
