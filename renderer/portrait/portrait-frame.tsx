import type { ReactNode } from "react";
import type { Picture } from "../../app/pictures/picture.ts";
import type { Table } from "../../app/table/table.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { Counting } from "../ui/counting.tsx";
import { PictureView } from "../ui/picture-view.tsx";
import type { Answer } from "../use-analysis.ts";
import type { PortraitProps } from "./portrait-props.ts";

/** A picture of a document once it is counted, with what can be chosen of it; its marks lead to their places. */
export function PortraitFrame(props: {
  readonly answer: Pick<Answer<unknown>, "isOfOtherFilter" | "progress">;
  readonly shown: { readonly picture: Picture; readonly table: Table } | null;
  /** Of the files, after the project's name. */
  readonly name: string;
  readonly onOpen: PortraitProps["onOpen"];
  readonly children: ReactNode;
}) {
  const { answer, shown, name, onOpen, children } = props;
  if (!shown || answer.isOfOtherFilter) return <Counting progress={answer.progress} />;
  const open = (target: string) => {
    const [start = 0, end = 0] = target.split(" ").map(Number);
    onOpen(start, end);
  };
  return (
    <PictureView {...shown} name={name} onOpen={open}>
      {children}
    </PictureView>
  );
}

/** How many of something are drawn. */
export function NumberChoice(
  props: Pick<PortraitProps, "choice" | "onChoice"> & {
    readonly of: "cells" | "slices" | "most";
    readonly label: string;
    readonly items: readonly { readonly id: string; readonly name: string }[];
  },
) {
  const { choice, onChoice, of, label, items } = props;
  return (
    <ChoiceSelect
      {...{ label, items }}
      isBare
      value={String(choice[of])}
      onChange={(id) => onChoice({ ...choice, [of]: Number(id) })}
    />
  );
}
