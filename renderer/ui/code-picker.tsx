import { Plus } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import {
  Autocomplete,
  Dialog,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListLayout,
  Popover,
  TextField,
  Virtualizer,
} from "react-aria-components";
import { type CodeEntry, codeEntries, isNamed, matchCodes } from "../../app/codebook/match-codes.ts";
import { codeTree } from "../../app/codebook/tree.ts";
import type { Code, Id } from "../../app/model/records.ts";
import { pickFirst } from "./pick-first.ts";
import "./code-picker.css";

const SHOWN_AT_MOST = 200;
const NEW_CODE = "new-code";
/** What stands above the place stays in sight: the last line of the passage, or the button that was pressed. */
const LINE_PX = 28;
/** With less room than this below the place, the box opens above it. */
const ENOUGH_BELOW_PX = 240;
const layout = { rowHeight: 30, padding: 4 };

/**
 * Asks for a code at a place on the screen: type a few letters, Enter picks. What is typed may be a path such as
 * `Common barriers > Cost`; where no code has it, `onCreate` gets it as typed, unless that is null.
 */
export function CodePicker(props: {
  readonly codes: ReadonlyMap<Id, Code>;
  readonly recentCodeIds: readonly Id[];
  /** Viewport coordinates. */
  readonly at: { readonly x: number; readonly y: number };
  /** Whether codes that only group others are offered, too. */
  readonly withGroups?: boolean;
  readonly onPick: (code: Code) => void;
  /** Null where only a code that exists will do. */
  readonly onCreate: ((path: string) => void) | null;
  readonly onClose: () => void;
}) {
  const { at, onClose } = props;
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className="code-picker-anchor" style={{ left: at.x, top: at.y - LINE_PX, height: LINE_PX }} />
      <Popover
        className="popover code-picker"
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement={window.innerHeight - at.y < ENOUGH_BELOW_PX ? "top start" : "bottom start"}
        offset={6}
        maxHeight={380}
        shouldFlip={false}
      >
        <Dialog className="code-picker-dialog" aria-label="Choose a code">
          <Choice {...props} />
        </Dialog>
      </Popover>
    </>
  );
}

function Choice(props: Parameters<typeof CodePicker>[0]) {
  const { codes, recentCodeIds, withGroups = false, onPick, onCreate } = props;
  const [typed, setTyped] = useState("");
  const all = useMemo(() => codeEntries(codeTree([...codes.values()])), [codes]);
  const offered = useMemo(() => recentFirst(all, recentCodeIds, withGroups), [all, recentCodeIds, withGroups]);
  const matches = useMemo(() => matchCodes(offered, typed), [offered, typed]);
  const newPath = typed.trim();
  const isNew = onCreate !== null && newPath !== "" && !all.some((entry) => isNamed(entry, newPath));
  const unshown = matches.length - SHOWN_AT_MOST;
  const choose = (key: string) => {
    const code = codes.get(key);
    if (key === NEW_CODE) onCreate?.(newPath);
    else if (code) onPick(code);
  };
  const list = useRef<HTMLDivElement>(null);
  const first = newPath === "" ? null : (matches[0]?.code.id ?? (isNew ? NEW_CODE : null));
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField className="code-picker-field" autoFocus>
        <Label className="visually-hidden">Code</Label>
        <Input
          className="input"
          role="combobox"
          aria-expanded
          placeholder="Type a few letters of a code"
          onKeyDown={pickFirst(list, first === null ? null : () => choose(first))}
        />
      </TextField>
      <Virtualizer layout={ListLayout} layoutOptions={layout}>
        <ListBox
          ref={list}
          className="options code-picker-options"
          aria-label="Codes"
          selectionMode="none"
          onAction={(key) => choose(String(key))}
          renderEmptyState={() => <p className="hint code-picker-note">{emptySentence(newPath, onCreate !== null)}</p>}
        >
          {matches.slice(0, SHOWN_AT_MOST).map((entry) => (
            <CodeOption key={entry.code.id} entry={entry} isFirst={entry.code.id === first} />
          ))}
          {isNew && (
            <ListBoxItem
              key={NEW_CODE}
              id={NEW_CODE}
              className={first === NEW_CODE ? "option first" : "option"}
              textValue={`New code “${newPath}”`}
            >
              <Plus size={14} aria-hidden /> <span className="code-option-name">New code “{newPath}”</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
      {unshown > 0 && (
        <p className="hint code-picker-note" role="status">
          {unshown.toLocaleString("en")} more {unshown === 1 ? "code matches" : "codes match"}; type more letters.
        </p>
      )}
    </Autocomplete>
  );
}

function CodeOption({ entry, isFirst }: { readonly entry: CodeEntry; readonly isFirst: boolean }) {
  const { code, parentPath } = entry;
  return (
    <ListBoxItem id={code.id} className={isFirst ? "option first" : "option"} textValue={code.name}>
      <span className="swatch" style={{ background: code.color }} />
      <span className="code-option-name">{code.name}</span>
      {parentPath !== "" && <span className="code-option-path">{parentPath}</span>}
    </ListBoxItem>
  );
}

function emptySentence(typed: string, canCreate: boolean): string {
  if (!canCreate) return "No code has these words.";
  if (typed === "") return "There are no codes yet. Type a name to make one.";
  return "This code only groups others. Type the name of one below it.";
}

/** The codes that can be applied, or all, those used last before the others. */
function recentFirst(entries: readonly CodeEntry[], recentIds: readonly Id[], withGroups: boolean): CodeEntry[] {
  const codable = entries.filter(({ code }) => withGroups || code.isCodable);
  const recent = recentIds.flatMap((id) => codable.find(({ code }) => code.id === id) ?? []);
  const isRecent = new Set(recent);
  return [...recent, ...codable.filter((entry) => !isRecent.has(entry))];
}
