import { useMemo, useState } from "react";
import { Button, Form } from "react-aria-components";
import type { RetrievedPassage } from "../../app/analysis/retrieved-passages.ts";
import { codePath, codeTree, flatten } from "../../app/codebook/tree.ts";
import { removeCodings } from "../../app/coding/remove-codings.ts";
import type { Coding, Id } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { DialogBox } from "../ui/dialog-box.tsx";
import { notifyDone } from "../ui/notices.ts";
import { readDependents, useCommit, useRecords } from "../use-project.tsx";

/** Asks which of their codes is taken off the passages, says what that comes to, and does it as one change. */
export function UncodeDialog(props: { readonly passages: readonly RetrievedPassage[]; readonly onClose: () => void }) {
  const { passages, onClose } = props;
  const codes = useRecords(({ codes }) => codes);
  const memos = useRecords(({ memos }) => memos);
  const commit = useCommit();
  const byCode = useCodingsOn(passages);
  const offered = useMemo(
    () => flatten(codeTree([...codes.values()])).flatMap(({ code }) => (byCode.has(code.id) ? [code] : [])),
    [codes, byCode],
  );
  const [chosen, setChosen] = useState<Id | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  const code = offered.find(({ id }) => id === chosen) ?? offered[0];
  const codings = (code && byCode.get(code.id)) ?? [];
  const ids = new Set(codings.map(({ id }) => id));
  const remarks = [...memos.values()].filter(({ target }) => target.kind === "coding" && ids.has(target.codingId));
  const apply = async () => {
    setRemoving(true);
    const change = await commit("Remove codings", async (read) => {
      const rows = await read.codings.bulkGet([...ids]);
      return removeCodings(
        rows.flatMap((row) => row ?? []),
        await readDependents(read),
      );
    });
    setRemoving(false);
    if (change === undefined) return;
    notifyDone(`Removed ${countInWords(codings.length, "coding")} with “${code?.name ?? ""}”. Undo brings them back.`);
    onClose();
  };
  return (
    <DialogBox title={`Remove a code from ${countInWords(passages.length, "passage")}`} onClose={onClose}>
      <Form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (codings.length > 0 && !isRemoving) void apply();
        }}
      >
        {code && (
          <ChoiceSelect
            label="Code"
            items={offered.map((one) => ({ id: one.id, name: codePath(one, codes) }))}
            value={code.id}
            onChange={setChosen}
          />
        )}
        <p role="status">
          {!code &&
            "No coding has just these words. Take “Only the shared words” off to see the passages as they are coded. "}
          {`This removes ${countInWords(codings.length, "coding")} in ${countInWords(documentCount(codings), "document")}`}
          {remarks.length > 0 && `, and ${countInWords(remarks.length, "memo")} on them`}.
        </p>
        <div className="dialog-actions">
          <Button className="button" onPress={onClose} isDisabled={isRemoving}>
            Cancel
          </Button>
          <Button className="button danger" type="submit" isDisabled={codings.length === 0 || isRemoving}>
            Remove
          </Button>
        </div>
      </Form>
    </DialogBox>
  );
}

function documentCount(codings: readonly Coding[]): number {
  return new Set(codings.map(({ documentId }) => documentId)).size;
}

/** By code, the codings that lie on just these ranges by the same coders, whether or not the query asked for the code. */
function useCodingsOn(passages: readonly RetrievedPassage[]): ReadonlyMap<Id, readonly Coding[]> {
  const codings = useRecords(({ codings }) => codings);
  return useMemo(() => {
    const wanted = new Set(passages.map(placeKey));
    const found = new Map<Id, Coding[]>();
    for (const documentId of new Set(passages.map(({ documentId }) => documentId))) {
      for (const coding of codings.get(documentId) ?? []) {
        if (!wanted.has(placeKey(coding))) continue;
        const list = found.get(coding.codeId);
        if (list) list.push(coding);
        else found.set(coding.codeId, [coding]);
      }
    }
    return found;
  }, [passages, codings]);
}

function placeKey({ documentId, start, end, coderId }: Pick<Coding, "documentId" | "start" | "end" | "coderId">) {
  return `${documentId} ${start} ${end} ${coderId}`;
}
