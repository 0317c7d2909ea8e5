import { addedFigure, figures, type PictureChoice } from "../../app/pictures/picture-choice.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { mostChoices } from "../ui/frequency-views.ts";

type Props = { readonly choice: PictureChoice; readonly onChoice: (choice: PictureChoice) => void };

const stackings = [
  { id: "nothing", name: "One bar a code" },
  { id: "document", name: "Stacked by document" },
  { id: "set", name: "Stacked by document set" },
] as const;

const orders = [
  { id: "tree", name: "Tree order" },
  { id: "largest", name: "Largest first" },
] as const;

/** Which figure is drawn; of those that can be added up where the picture does that. */
export function FigureChoice({ choice, onChoice, onlyAdded = false }: Props & { readonly onlyAdded?: boolean }) {
  const items = onlyAdded ? figures.filter(({ id }) => addedFigure(id) === id) : figures;
  return (
    <ChoiceSelect
      label="Figure"
      isBare
      items={items}
      value={choice.figure}
      onChange={(figure) => onChoice({ ...choice, figure })}
    />
  );
}

export function StackChoice({ choice, onChoice }: Props) {
  return (
    <ChoiceSelect
      label="Bars"
      isBare
      items={stackings}
      value={choice.stackedBy}
      onChange={(stackedBy) => onChoice({ ...choice, stackedBy })}
    />
  );
}

export function OrderChoice({ choice, onChoice }: Props) {
  return (
    <ChoiceSelect
      label="Order"
      isBare
      items={orders}
      value={choice.order}
      onChange={(order) => onChoice({ ...choice, order })}
    />
  );
}

/** How many codes are drawn. */
export function MostChoice({ choice, onChoice }: Props) {
  const value = mostChoices.find(({ id }) => id === String(choice.most))?.id ?? "all";
  return (
    <ChoiceSelect
      label="Codes drawn"
      isBare
      items={mostChoices}
      value={value}
      onChange={(id) => onChoice({ ...choice, most: id === "all" ? Number.MAX_SAFE_INTEGER : Number(id) })}
    />
  );
}
