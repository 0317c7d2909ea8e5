import { useMemo } from "react";
import type { CountFilter } from "../../app/analysis/count-filter.ts";
import type { DocumentMatrix } from "../../app/analysis/document-matrix.ts";
import { setParts } from "../../app/analysis/set-parts.ts";
import type { Id } from "../../app/model/records.ts";
import { drawnBars, drawnHeatMap, drawnStackedBars, drawnTreeMap } from "../../app/pictures/frequency-pictures.ts";
import { addedFigure, heatMatrix, type PictureChoice, stackedMatrix } from "../../app/pictures/picture-choice.ts";
import { readTarget } from "../../app/pictures/target.ts";
import type { Table } from "../../app/table/table.ts";
import type { FrequencyView } from "../ui/frequency-views.ts";
import { PictureView } from "../ui/picture-view.tsx";
import { screenStates } from "../ui/screen-states.ts";
import { useDocumentMatrix } from "../use-analysis.ts";
import { useRecords, useSnapshot } from "../use-project.tsx";
import { useScreenState } from "../use-screen-state.ts";
import { FigureChoice, MostChoice, OrderChoice, StackChoice } from "./frequency-picture-choices.tsx";

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
  const [choice, onChoice] = useScreenState(screenStates.frequencyPictures);
  const chosen = { choice, onChoice };
  if (props.table.rows.length === 0) {
    return <p className="empty">There are no codes to draw. Take off the filter of codes.</p>;
  }
  if (props.view === "tree-map") return <TreeMap {...props} {...chosen} />;
  if (props.view === "heat-map") return <HeatMap {...props} {...chosen} />;
  const of = stackedMatrix(choice, props.withSubcodes);
  return of ? <StackedBars {...props} {...chosen} of={of} /> : <Bars {...props} {...chosen} />;
}

function Bars({ table, withSubcodes, onOpen, choice, onChoice }: Props & Chosen) {
  const codes = useRecords(({ codes }) => codes);
  const drawn = useMemo(
    () => drawnBars(table, { codes: codes.values(), choice, withSubcodes }),
    [table, codes, choice, withSubcodes],
  );
  return (
    <PictureView {...drawn} name="code bars" onOpen={(target) => onOpen(readTarget(target).codeId, null)}>
      <FigureChoice choice={choice} onChoice={onChoice} />
      <StackChoice choice={choice} onChoice={onChoice} />
      <OrderChoice choice={choice} onChoice={onChoice} />
      <MostChoice choice={choice} onChoice={onChoice} />
    </PictureView>
  );
}

function StackedBars({ counted, withSubcodes, onOpen, choice, onChoice, of }: Props & Chosen & { of: DocumentMatrix }) {
  const { documents, sets, codes } = useSnapshot();
  const { by } = of;
  const { value: matrix, isOfOtherFilter } = useDocumentMatrix(counted, of);
  const drawn = useMemo(
    () => matrix && drawnStackedBars(matrix, { codes: codes.values(), choice, withSubcodes, by }),
    [matrix, codes, choice, withSubcodes, by],
  );
  if (!drawn || isOfOtherFilter) return null;
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
    <PictureView {...drawn} name="stacked code bars" onOpen={open}>
      <FigureChoice choice={{ ...choice, figure: addedFigure(choice.figure) }} onChoice={onChoice} onlyAdded />
      <StackChoice choice={choice} onChoice={onChoice} />
      <OrderChoice choice={choice} onChoice={onChoice} />
      <MostChoice choice={choice} onChoice={onChoice} />
    </PictureView>
  );
}

function TreeMap({ table, onOpen, choice, onChoice }: Props & Chosen) {
  const codes = useRecords(({ codes }) => codes);
  const drawn = useMemo(() => drawnTreeMap(table, { codes: codes.values(), choice }), [table, codes, choice]);
  return (
    <PictureView {...drawn} name="code tree map" onOpen={(target) => onOpen(readTarget(target).codeId, null)}>
      <FigureChoice choice={{ ...choice, figure: addedFigure(choice.figure) }} onChoice={onChoice} onlyAdded />
    </PictureView>
  );
}

/** More would be no picture any more; the numbers have them all. */
const MOST = { rows: 100, columns: 60 };

function HeatMap({ counted, withSubcodes, onOpen, choice, onChoice }: Props & Chosen) {
  const codes = useRecords(({ codes }) => codes);
  const { value: matrix, isOfOtherFilter } = useDocumentMatrix(counted, heatMatrix(choice, withSubcodes));
  const drawn = useMemo(
    () => matrix && drawnHeatMap(matrix, { codes: codes.values(), choice, withSubcodes, most: MOST }),
    [matrix, codes, choice, withSubcodes],
  );
  if (!drawn || isOfOtherFilter) return null;
  const open = (target: string) => {
    const { codeId, of } = readTarget(target);
    onOpen(codeId, of === null ? null : [of]);
  };
  return (
    <PictureView {...drawn} name="code heat map" onOpen={open}>
      <FigureChoice choice={choice} onChoice={onChoice} />
      <MostChoice choice={choice} onChoice={onChoice} />
    </PictureView>
  );
}
