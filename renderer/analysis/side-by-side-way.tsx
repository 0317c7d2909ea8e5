import { useMemo } from "react";
import { type CountFilter, narrow } from "../../app/analysis/count-filter.ts";
import { dimensionTitle, type Group } from "../../app/analysis/groups.ts";
import { sideBySideTable } from "../../app/analysis/side-by-side.ts";
import { codeTree, flatten, subtreeIds } from "../../app/codebook/tree.ts";
import type { Coding, Id } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { filterNote } from "../ui/filter-chips.ts";
import type { OpenPassage } from "../ui/open-passage.ts";
import { PassageList } from "../ui/passage-list.tsx";
import { useGroups, usePassageLists } from "../use-analysis.ts";
import { useRecords, useSnapshot } from "../use-project.tsx";
import { CompareFrame, type WayProps } from "./compare-frame.tsx";
import { GroupControls, SubcodesCheck } from "./group-controls.tsx";

/** So many columns stand beside each other where none are chosen. */
const FIRST = 3;

const NO_GROUPS =
  "There is nothing to compare by yet. Import documents in Transcripts, or choose by what else to compare.";

/** The first of the codes that has a passage. */
function firstCode(codes: readonly { readonly id: Id }[], codings: ReadonlyMap<Id, readonly Coding[]>): Id | undefined {
  const used = new Set([...codings.values()].flatMap((list) => list.map(({ codeId }) => codeId)));
  return codes.find(({ id }) => used.has(id))?.id;
}

/** The passages of one code, a column a group. */
export function SideBySideWay(props: WayProps & { readonly counted: CountFilter; readonly onOpen: OpenPassage }) {
  const { view, onView, filter, counted, onOpen } = props;
  const codes = useRecords(({ codes }) => codes);
  const items = useMemo(
    () => flatten(codeTree([...codes.values()])).map(({ code, path }) => ({ id: code.id, name: path })),
    [codes],
  );
  const codings = useRecords(({ codings }) => codings);
  const first = useMemo(() => firstCode(items, codings), [items, codings]);
  const codeId = items.find(({ id }) => id === view.codeId)?.id ?? first ?? items[0]?.id;
  const { value: all } = useGroups(view.dimension);
  const groups = useMemo(() => chosenGroups(all ?? [], view.groupIds), [all, view.groupIds]);
  const filters = useMemo(() => {
    const codeIds = codeId === undefined ? new Set<Id>() : idsOf(codeId, view.withSubcodes);
    return groups.map((group) => narrow(narrow(counted, group.filter), { codeIds }));
    function idsOf(id: Id, withSubcodes: boolean): ReadonlySet<Id> {
      return withSubcodes ? subtreeIds([...codes.values()], id) : new Set([id]);
    }
  }, [groups, counted, codeId, codes, view.withSubcodes]);
  const answer = usePassageLists(filters);
  const lists = useMemo(
    () =>
      answer.value && !answer.isOfOtherFilter
        ? groups.map((group, index) => ({ group, passages: answer.value?.[index] ?? [] }))
        : null,
    [answer.value, answer.isOfOtherFilter, groups],
  );
  const snapshot = useSnapshot();
  const path = items.find(({ id }) => id === codeId)?.name;
  const notes = [
    `Passages of ${path}, ${view.withSubcodes ? "with" : "without"} the codes below it.`,
    filterNote(filter, snapshot),
  ];
  const table =
    lists && path !== undefined
      ? sideBySideTable(lists, codes, { groupTitle: dimensionTitle(view.dimension, snapshot.variables), notes })
      : null;
  return (
    <CompareFrame
      {...props}
      answer={answer}
      table={table}
      name="passages by group"
      controls={
        <>
          <GroupControls view={view} onView={onView} groups={all ?? []} />
          {codeId !== undefined && (
            <ChoiceSelect
              label="Code"
              items={items}
              value={codeId}
              onChange={(id) => onView({ ...view, codeId: id })}
            />
          )}
          <SubcodesCheck view={view} onView={onView} />
          {view.groupIds === null && (all?.length ?? 0) > FIRST && (
            <span className="muted">The first {FIRST} are shown; choose others under Groups.</span>
          )}
        </>
      }
    >
      {all && groups.length === 0 ? (
        <p className="empty">{NO_GROUPS}</p>
      ) : (
        <div className="columns">
          {lists?.map(({ group, passages }) => (
            <section key={group.id} className="column" aria-label={group.name}>
              <h2 className="column-head" title={group.name}>
                <span className="column-name">{group.name}</span>
                <span className="muted">{countInWords(passages.length, "passage")}</span>
              </h2>
              <PassageList passages={passages} onOpen={onOpen} />
            </section>
          ))}
        </div>
      )}
    </CompareFrame>
  );
}

function chosenGroups(all: readonly Group[], chosen: readonly string[] | null): readonly Group[] {
  return chosen ? all.filter(({ id }) => chosen.includes(id)) : all.slice(0, FIRST);
}
