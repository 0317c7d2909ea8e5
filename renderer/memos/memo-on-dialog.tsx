import { useMemo, useRef, useState } from "react";
import { Autocomplete, Input, Label, ListLayout, Menu, MenuItem, TextField, Virtualizer } from "react-aria-components";
import { memoKinds, namerOf } from "../../app/analysis/memo-on.ts";
import { codeTree, flatten } from "../../app/codebook/tree.ts";
import type { MemoTarget } from "../../app/model/records.ts";
import { fold } from "../../app/text/fold.ts";
import { DialogBox } from "../ui/dialog-box.tsx";
import { MemoIcon } from "../ui/memo-on-line.tsx";
import { pickFirst } from "../ui/pick-first.ts";
import { useMemoOn } from "../use-memo.tsx";
import { type Snapshot, useSnapshot } from "../use-project.tsx";

const layout = { rowHeight: 32, padding: 4 };

/** Asks which document, code, case, variable or set a memo is to be on; those on passages are written in the transcript. */
export function MemoOnDialog(props: { readonly onPick: (target: MemoTarget) => void; readonly onClose: () => void }) {
  const { onPick, onClose } = props;
  const snapshot = useSnapshot();
  const memoOn = useMemoOn();
  const [typed, setTyped] = useState("");
  const all = useMemo(() => thingsOf(snapshot), [snapshot]);
  const found = useMemo(() => {
    const words = fold(typed).split(/\s+/);
    return all.filter(({ folded }) => words.every((word) => folded.includes(word)));
  }, [all, typed]);
  const list = useRef<HTMLDivElement>(null);
  const pick = (id: string | undefined) => {
    const thing = found.find((one) => one.id === id);
    if (thing) onPick(thing.target);
  };
  const first = typed.trim() === "" ? undefined : found[0]?.id;
  return (
    <DialogBox title="New memo on" onClose={onClose}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField autoFocus>
          <Label className="visually-hidden">What the memo is on</Label>
          <Input
            className="input"
            placeholder="A document, code, case, variable or set"
            onKeyDown={pickFirst(list, first === undefined ? null : () => pick(first))}
          />
        </TextField>
        <Virtualizer layout={ListLayout} layoutOptions={layout}>
          <Menu
            ref={list}
            className="menu memo-things"
            aria-label="What the memo is on"
            items={found}
            dependencies={[first]}
            onAction={(key) => pick(String(key))}
            renderEmptyState={() => <p className="hint">Nothing has these letters.</p>}
          >
            {({ id, on, target }) => (
              <MenuItem className={id === first ? "menu-item first" : "menu-item"} textValue={on.name}>
                <MemoIcon kind={on.kind} />
                {on.color !== null && <span className="swatch" style={{ background: on.color }} />}
                <span className="memo-item-line" dir="auto">
                  {on.name}
                </span>
                <span className="memo-item-when">
                  {memoKinds.get(on.kind)?.one}
                  {memoOn.has(target) && ", has a memo"}
                </span>
              </MenuItem>
            )}
          </Menu>
        </Virtualizer>
      </Autocomplete>
      <p className="hint">Memos on passages and codings are written in the transcript: select one and press M.</p>
    </DialogBox>
  );
}

function thingsOf(snapshot: Snapshot) {
  const codes = flatten(codeTree([...snapshot.codes.values()]));
  const targets: readonly MemoTarget[] = [
    { kind: "project" },
    ...snapshot.documents.map(({ id }) => ({ kind: "document" as const, documentId: id })),
    ...codes.map(({ code }) => ({ kind: "code" as const, codeId: code.id })),
    ...snapshot.cases.map(({ id }) => ({ kind: "case" as const, caseId: id })),
    ...[...snapshot.variables.keys()].map((variableId) => ({ kind: "variable" as const, variableId })),
    ...snapshot.sets.map(({ id }) => ({ kind: "set" as const, setId: id })),
  ];
  const name = namerOf(snapshot, []);
  return targets.map((target) => {
    const on = name(target);
    return { id: JSON.stringify(target), target, on, folded: fold(`${memoKinds.get(on.kind)?.one} ${on.name}`) };
  });
}
