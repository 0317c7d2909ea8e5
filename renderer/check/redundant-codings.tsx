import { type CSSProperties, useMemo } from "react";
import { Button } from "react-aria-components";
import type { RedundancyGroup } from "../../app/analysis/redundancies.ts";
import { codePath } from "../../app/codebook/tree.ts";
import type { Id } from "../../app/model/records.ts";
import { LongList } from "../ui/long-list.tsx";
import { notifyDone } from "../ui/notices.ts";
import type { OpenPassage } from "../ui/open-passage.ts";
import { useRedundancies } from "../use-analysis.ts";
import { useRecords } from "../use-project.tsx";
import { CheckSection } from "./check-section.tsx";
import { useMerge } from "./use-merge.ts";

const LIKELY_HEIGHT = 128;

type Row = RedundancyGroup & { readonly documentId: Id; readonly documentName: string };

/** The codings that say more than once that the same words have the same code, by the same coder; each group can be merged. */
export function RedundantCodings({ onOpenPassage }: { readonly onOpenPassage: OpenPassage }) {
  const { value } = useRedundancies();
  const rows = useMemo(
    () =>
      (value ?? []).flatMap(({ documentId, documentName, groups }) =>
        groups.map((group): Row => ({ ...group, documentId, documentName })),
      ),
    [value],
  );
  const merge = useMerge();
  const mergeSome = async (codingIds: readonly Id[] | "all", count: number) => {
    if (await merge(codingIds)) notifyDone(`${inWords(count, "group")} merged. Undo brings the codings back.`);
  };
  return (
    <CheckSection
      title="Redundant codings"
      said={value && sentence(rows.length, value.length)}
      action={
        rows.length > 1 && (
          <Button className="button" onPress={() => void mergeSome("all", rows.length)}>
            Merge all
          </Button>
        )
      }
    >
      {rows.length > 0 && (
        <Groups
          rows={rows}
          onOpenPassage={onOpenPassage}
          onMerge={(row) =>
            void mergeSome(
              row.codings.map(({ id }) => id),
              1,
            )
          }
        />
      )}
    </CheckSection>
  );
}

function sentence(groups: number, documents: number): string {
  return groups === 0
    ? "None: no code lies twice on the same words by the same coder."
    : `${inWords(groups, "group")} of codings in ${inWords(documents, "document")}`;
}

function Groups(props: {
  readonly rows: readonly Row[];
  readonly onOpenPassage: OpenPassage;
  readonly onMerge: (row: Row) => void;
}) {
  const { rows, onOpenPassage, onMerge } = props;
  return (
    <LongList
      label="Redundant codings"
      items={rows}
      likelyHeight={LIKELY_HEIGHT}
      keyOf={({ codings }) => codings[0]?.id ?? ""}
      className="scroll redundant-list"
    >
      {(row) => <Group row={row} onOpenPassage={onOpenPassage} onMerge={onMerge} />}
    </LongList>
  );
}

function Group(props: {
  readonly row: Row;
  readonly onOpenPassage: OpenPassage;
  readonly onMerge: (row: Row) => void;
}) {
  const { row, onOpenPassage, onMerge } = props;
  const { documentId, documentName, codings, codeId, coderId, kind, speaker, question, paragraph } = row;
  const codes = useRecords(({ codes }) => codes);
  const coders = useRecords(({ coders }) => coders);
  const code = codes.get(codeId);
  const path = code ? codePath(code, codes) : "Deleted code";
  const where = [documentName, speaker, question === null ? null : `Q${question}`, `¶\u00a0${paragraph}`];
  return (
    <div className="redundant" style={{ "--code": code?.color } as CSSProperties}>
      <div className="redundant-what">
        <span className="swatch" style={{ background: code?.color }} />
        <span className="redundant-code">{path}</span>
        <span className="hint">
          {codings.length} codings by {coders.get(coderId)?.name ?? "a coder no longer known"},{" "}
          {howTheyLie(kind, codings.length)}
        </span>
      </div>
      <Button className="button" aria-label={`Merge the codings with ${path}`} onPress={() => onMerge(row)}>
        Merge
      </Button>
      <div className="redundant-quotes">
        {codings.map(({ id, start, end, quote }) => (
          <button
            key={id}
            type="button"
            className="redundant-quote"
            onClick={() => onOpenPassage({ documentId, start, end })}
          >
            <span>{quote}</span>
          </button>
        ))}
      </div>
      <span className="hint">{where.filter((part) => part !== null).join(" · ")}</span>
    </div>
  );
}

function howTheyLie(kind: RedundancyGroup["kind"], count: number): string {
  if (kind === "equal") return "on the same passage";
  if (kind === "overlapping") return "overlapping";
  return count === 2 ? "one within the other" : "all within one of them";
}

function inWords(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? noun : `${noun}s`}`;
}
