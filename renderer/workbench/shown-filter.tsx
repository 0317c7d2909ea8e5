import { Eye, UserRound } from "lucide-react";
import { useDeferredValue } from "react";
import type { Id } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { chooseCodes } from "../ui/filter.ts";
import { FilterChip } from "../ui/filter-chip.tsx";
import { useCodeItems, useCoderItems } from "../ui/filter-items.ts";
import { FilterMenu } from "../ui/filter-menu.tsx";
import type { ShownCodings } from "../ui/shown-codings.ts";
import { useRecords } from "../use-project.tsx";

type ShownProps = { readonly shown: ShownCodings; readonly onShow: (shown: ShownCodings) => void };

/** Chooses whose codings with which codes the transcript shows; of coders only where there are several. */
export function ShownMenus({ shown, onShow }: ShownProps) {
  // a menu that is closed holds up no change of a code
  const codes = useDeferredValue(useRecords(({ codes }) => codes));
  const coders = useRecords(({ coders }) => coders);
  const codeItems = useCodeItems(codes);
  const coderItems = useCoderItems(coders);
  return (
    <>
      <FilterMenu
        label="Show"
        icon={<Eye size={15} aria-hidden />}
        chosen={shown.codeIds}
        items={codeItems}
        onChoose={(ids) => onShow({ ...shown, codeIds: someOf(chooseCodes([...codes.values()], shown.codeIds, ids)) })}
      />
      {coderItems.length > 1 && (
        <FilterMenu
          label="Coders"
          icon={<UserRound size={15} aria-hidden />}
          chosen={shown.coderIds}
          items={coderItems}
          onChoose={(ids) => onShow({ ...shown, coderIds: someOf([...ids]) })}
        />
      )}
    </>
  );
}

/** What hides codings, each with the button that takes it off; nothing while nothing is hidden. */
export function ShownChips({ shown, onShow, hidden }: ShownProps & { readonly hidden: number }) {
  const codes = useRecords(({ codes }) => codes);
  const coders = useRecords(({ coders }) => coders);
  if (!shown.codeIds && !shown.coderIds) return null;
  return (
    <fieldset className="filter-bar desk-chips" aria-label="Shown codings">
      {shown.codeIds && (
        <FilterChip
          text={chipText(shown.codeIds, codes, "codes")}
          onRemove={() => onShow({ ...shown, codeIds: null })}
        />
      )}
      {shown.coderIds && (
        <FilterChip
          text={chipText(shown.coderIds, coders, "coders")}
          onRemove={() => onShow({ ...shown, coderIds: null })}
        />
      )}
      <span className="hint">
        {hidden === 0 ? "Hides no coding here." : `Hides ${countInWords(hidden, "coding")} here.`}
      </span>
    </fieldset>
  );
}

function chipText(ids: readonly Id[], rows: ReadonlyMap<Id, { readonly name: string }>, noun: string): string {
  const name = rows.get(ids[0] ?? "")?.name ?? noun;
  return ids.length === 1 ? `Only ${name}` : `Only ${name} and ${ids.length - 1} more ${noun}`;
}

function someOf(ids: readonly Id[]): readonly Id[] | null {
  return ids.length > 0 ? ids : null;
}
