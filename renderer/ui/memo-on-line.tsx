import {
  BookMarked,
  FileText,
  FolderKanban,
  Layers,
  LayoutGrid,
  type LucideIcon,
  Quote,
  Sigma,
  Tag,
  TextSelect,
  UserRound,
} from "lucide-react";
import { Button } from "react-aria-components";
import { type MemoKind, type MemoOn, memoKinds } from "../../app/analysis/memo-on.ts";
import type { Document, MemoTarget } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import { useContent } from "../use-project.tsx";
import "./memo-on-line.css";

const icons: Readonly<Record<MemoKind, LucideIcon>> = {
  project: FolderKanban,
  journal: BookMarked,
  document: FileText,
  segment: TextSelect,
  coding: Quote,
  code: Tag,
  case: UserRound,
  variable: Sigma,
  set: Layers,
  summary: LayoutGrid,
};

/** A sign for a kind of memo. */
export function MemoIcon({ kind, size = 15 }: { readonly kind: MemoKind; readonly size?: number }) {
  const Icon = icons[kind];
  return <Icon size={size} aria-hidden />;
}

/** What a memo is on, with the words of a passage, and a press that leads there. */
export function MemoOnLine(props: {
  readonly on: MemoOn;
  readonly target: MemoTarget;
  readonly onGo: (target: MemoTarget) => void;
}) {
  const { on, target, onGo } = props;
  const { kind, name, color, document, range, lost } = on;
  const words = name === "" ? "of the project" : name;
  const isInDocument = kind === "coding" && document !== null;
  return (
    <div className="memo-on">
      <div className="memo-on-thing">
        <MemoIcon kind={kind} />
        <span className="memo-on-noun">{memoKinds.get(kind)?.one}</span>
        {color !== null && <span className="swatch" style={{ background: color }} />}
        {leads(on) ? (
          <Button className="link-button memo-on-name" onPress={() => onGo(target)}>
            <span dir="auto">{words}</span>
          </Button>
        ) : (
          <span className="memo-on-name" dir="auto">
            {words}
          </span>
        )}
        {isInDocument && (
          <span className="muted memo-on-name" dir="auto">
            in {document.name}
          </span>
        )}
      </div>
      {lost !== null && <blockquote className="memo-quote lost">{lost} (no longer in the text)</blockquote>}
      {document && range && lost === null && range.start < range.end && (
        <PassageWords document={document} range={range} />
      )}
    </div>
  );
}

function leads({ kind }: MemoOn): boolean {
  return kind !== "project" && kind !== "journal";
}

function PassageWords({ document, range }: { readonly document: Document; readonly range: Range }) {
  const content = useContent(document);
  return (
    <blockquote className="memo-quote" dir="auto" lang={document.language}>
      {content?.text.slice(range.start, range.end) ?? "…"}
    </blockquote>
  );
}
