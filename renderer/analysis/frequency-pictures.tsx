import { useMemo } from "react";
import type { CountFilter } from "../../app/analysis/count-filter.ts";
import { setParts } from "../../app/analysis/set-parts.ts";
import type { Id } from "../../app/model/records.ts";
import { codeBars, stackedCodeBars } from "../../app/pictures/code-bars.ts";
import { codeNames } from "../../app/pictures/code-names.ts";
import { heatPicture } from "../../app/pictures/heat.ts";
import { subtitleOf } from "../../app/pictures/subtitle.ts";
import { readTarget } from "../../app/pictures/target.ts";
import { treeMapPicture } from "../../app/pictures/tree-map.ts";
import { pickColumns } from "../../app/table/pick-columns.ts";
import type { Table } from "../../app/table/table.ts";
import { PictureView } from "../ui/picture-view.tsx";
import { useDocumentMatrix } from "../use-analysis.ts";
import { useSnapshot, useViewState } from "../use-project.tsx";
import { FigureChoice, MostChoice, OrderChoice, StackChoice } from "./frequency-picture-choices.tsx";
import { shownFigures } from "./frequency-rows.ts";
import {
  addedFigure,
  type FrequencyView,
  measureOf,
  type PictureChoice,
  parsePictureChoice,
} from "./frequency-views.ts";

/** Opens the passages of a code, in some documents or in all that are counted. */
type OpenCode = (codeId: Id, documentIds: readonly Id[] | null) => void;

type Props = {
  /** The frequencies. */
  readonly table: Table;
  readonly counted: CountFilter;
  readonly withSubcodes: boolean;
  readonly onOpen: OpenCode;
};

type Chosen = { readonly choice: PictureChoice; readonly onChoice: (choice: PictureChoice) => void };

/** The frequencies as the picture that was chosen. */
export function FrequencyPictures(props: Props & { readonly view: Exclude<FrequencyView, "table"> }) {
  const [choice, onChoice] = useViewState("frequencies.picture", parsePictureChoice);
  const chosen = { choice, onChoice };
  if (props.table.rows.length === 0) {
    return <p className="empty">There are no codes to draw. Add codes to the codebook, or take off the filter.</p>;
  }
  if (props.view === "tree-map") return <TreeMap {...props} {...chosen} />;
  if (props.view === "heat-map") return <HeatMap {...props} {...chosen} />;
  return choice.stackedBy === "nothing" ? <Bars {...props} {...chosen} /> : <StackedBars {...props} {...chosen} />;
}

function Bars({ table, withSubcodes, onOpen, choice, onChoice }: Props & Chosen) {
  const names = useNames();
  const columnId = withSubcodes ? `${choice.figure}_with_subcodes` : choice.figure;
  const subtitle = subtitleOf(table, withSubcodes);
  const picture = useMemo(
    () => codeBars(table, names, { ...choice, columnId, subtitle }),
    [table, names, choice, columnId, subtitle],
  );
  const numbers = useMemo(() => {
    const { denominator } = table.columns.find(({ id }) => id === columnId) ?? {};
    return pickColumns(table, ["code", columnId, ...(denominator === undefined ? [] : [denominator])]);
  }, [table, columnId]);
  return (
    <PictureView
      picture={picture}
      table={numbers}
      name="code bars"
      onOpen={(target) => onOpen(readTarget(target).codeId, null)}
    >
      <FigureChoice choice={choice} onChoice={onChoice} />
      <StackChoice choice={choice} onChoice={onChoice} />
      <OrderChoice choice={choice} onChoice={onChoice} />
      <MostChoice choice={choice} onChoice={onChoice} />
    </PictureView>
  );
}

function StackedBars({ table, counted, withSubcodes, onOpen, choice, onChoice }: Props & Chosen) {
  const names = useNames();
  const { documents, sets } = useSnapshot();
  const measure = addedFigure(choice.figure);
  const by = choice.stackedBy === "set" ? "set" : "document";
  const { value: matrix, isOfOtherFilter } = useDocumentMatrix(counted, { by, measure, withSubcodes });
  const subtitle = subtitleOf(table, withSubcodes);
  const picture = useMemo(() => {
    const title = `${matrix?.columns[1]?.unit ?? ""} by code and ${by === "set" ? "document set" : "document"}`;
    return matrix && stackedCodeBars(matrix, names, { ...choice, title: capital(title), subtitle });
  }, [matrix, names, choice, by, subtitle]);
  if (!picture || !matrix || isOfOtherFilter) return null;
  const documentsOf = (of: string | null): readonly Id[] | null => {
    if (of === null || by === "document") return of === null ? null : [of];
    const shown = documents.filter(({ id }) => !counted.documentIds || counted.documentIds.has(id));
    const members = setParts(shown, sets).find(({ id }) => id === of)?.filter.documentIds;
    return members ? [...members] : null;
  };
  const open = (target: string) => {
    const { codeId, of } = readTarget(target);
    onOpen(codeId, documentsOf(of));
  };
  return (
    <PictureView picture={picture} table={matrix} name="stacked code bars" onOpen={open}>
      <FigureChoice choice={{ ...choice, figure: measure }} onChoice={onChoice} onlyAdded />
      <StackChoice choice={choice} onChoice={onChoice} />
      <OrderChoice choice={choice} onChoice={onChoice} />
      <MostChoice choice={choice} onChoice={onChoice} />
    </PictureView>
  );
}

function TreeMap({ table, onOpen, choice, onChoice }: Props & Chosen) {
  const { codes } = useSnapshot();
  const columnId = addedFigure(choice.figure);
  const picture = useMemo(() => {
    const subtitle = `${subtitleOf(table, false)} Areas are each code's own ${columnId}.`;
    return treeMapPicture(table, [...codes.values()], { columnId, subtitle });
  }, [table, codes, columnId]);
  const numbers = useMemo(() => pickColumns(table, ["code", columnId]), [table, columnId]);
  return (
    <PictureView
      picture={picture}
      table={numbers}
      name="code tree map"
      onOpen={(target) => onOpen(readTarget(target).codeId, null)}
    >
      <FigureChoice choice={{ ...choice, figure: columnId }} onChoice={onChoice} onlyAdded />
    </PictureView>
  );
}

/** More would be no picture any more; the numbers have them all. */
const MOST_COLUMNS = 60;
const MOST_ROWS = 100;

function HeatMap({ counted, withSubcodes, onOpen, choice, onChoice }: Props & Chosen) {
  const names = useNames();
  const measure = measureOf(choice.figure);
  const asked = { by: "document", measure, withSubcodes } as const;
  const { value: matrix, isOfOtherFilter } = useDocumentMatrix(counted, asked);
  const picture = useMemo(() => {
    if (!matrix) return null;
    const name = shownFigures.find(({ id }) => id === choice.figure)?.name ?? "";
    return heatPicture(
      { ...matrix, title: `${name} by code and document` },
      {
        subtitle: subtitleOf(matrix, withSubcodes),
        nameOf: ({ id, cells }) => names.get(id) ?? { name: String(cells[0]), depth: 0 },
        mostRows: Math.min(choice.most, MOST_ROWS),
        mostColumns: MOST_COLUMNS,
      },
    );
  }, [matrix, names, choice, withSubcodes]);
  if (!picture || !matrix || isOfOtherFilter) return null;
  const open = (target: string) => {
    const { codeId, of } = readTarget(target);
    onOpen(codeId, of === null ? null : [of]);
  };
  return (
    <PictureView picture={picture} table={matrix} name="code heat map" onOpen={open}>
      <FigureChoice choice={choice} onChoice={onChoice} />
      <MostChoice choice={choice} onChoice={onChoice} />
    </PictureView>
  );
}

function useNames() {
  const { codes } = useSnapshot();
  return useMemo(() => codeNames(codes.values()), [codes]);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
