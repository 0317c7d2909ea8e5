import { useMemo } from "react";
import type { Code, Coding } from "../../app/model/records.ts";
import type { CodingProps } from "../transcript/coding-props.ts";
import { passageChanges } from "../transcript/passage-changes.ts";
import { type Command, useCommands } from "../ui/commands.tsx";
import { ALL_SHOWN } from "../ui/shown-codings.ts";
import { useLatest } from "../ui/use-latest.ts";
import { caretPoint, codingPoint } from "./screen-points.ts";
import type { Desk } from "./use-desk.ts";
import type { WaysToCode } from "./use-ways-to-code.ts";

/** Offers in the palette what can be done at the desk, and with the selected coding while there is one. */
export function useDeskCommands(desk: Desk, ways: WaysToCode, props: CodingProps): void {
  const { passage, selection, shown, asking, join } = desk;
  const { selected } = selection;
  const code = selected ? desk.codes.get(selected.codeId) : undefined;
  const run = useLatest((id: DeskCommand) => {
    const at = caretPoint();
    const deeds: Record<DeskCommand, () => void> = {
      "in-vivo": ways.inVivo,
      "code-turn": () => ways.turn(at),
      "code-answer": () => ways.answer(at),
      "code-again": ways.again,
      "codings-here": () => selection.stepHere(1),
      "join-codings": () => void join.accept(),
      "show-only": () => asking.askWhatToShow(at),
      "show-all": () => desk.show(ALL_SHOWN),
    };
    deeds[id]();
  });
  const disabled = [
    ...(passage ? [] : ["in-vivo", "code-again"]),
    ...(join.offer ? [] : ["join-codings"]),
    ...(shown.codeIds || shown.coderIds ? [] : ["show-all"]),
  ].join(" ");
  const commands = useMemo((): readonly Command[] => {
    const own = deskCommands.map((command) => {
      return { ...command, isDisabled: disabled.split(" ").includes(command.id), run: () => run(command.id) };
    });
    return [...own, ...(selected ? codingCommands(selected, code, props) : [])];
  }, [disabled, run, selected, code, props]);
  useCommands(commands);
}

const deskCommands = [
  { id: "in-vivo", label: "Code in vivo: name a code after the words", keys: "I" },
  { id: "code-turn", label: "Code the whole turn…", keys: "T" },
  { id: "code-answer", label: "Code the whole answer…", keys: "A" },
  { id: "code-again", label: "Code with the last code again", keys: "." },
  { id: "codings-here", label: "Go through the codings at the caret", keys: "O" },
  { id: "join-codings", label: "Join with the coding that it meets", keys: "J" },
  { id: "show-only", label: "Show only a code and those below it…" },
  { id: "show-all", label: "Show all codings" },
] as const satisfies readonly Omit<Command, "run">[];

type DeskCommand = (typeof deskCommands)[number]["id"];

function codingCommands(coding: Coding, code: Code | undefined, props: CodingProps): Command[] {
  const { onMemo } = props;
  const name = code?.name ?? "Deleted code";
  const of = (label: string) => `Coding “${name}”: ${label}`;
  return [
    { id: "recode", label: of("recode…"), keys: "R", run: () => props.onRecode(coding, codingPoint(coding.id)) },
    {
      id: "add-code",
      label: of("add another code…"),
      keys: "C",
      run: () => props.onAddCode(coding, codingPoint(coding.id)),
    },
    {
      id: "copy-quote",
      label: of("copy the quote with its reference"),
      keys: "Ctrl+C",
      run: () => props.onCopy(coding),
    },
    { id: "remove-coding", label: of("remove"), keys: "Del", run: () => props.onRemove(coding) },
    ...(code
      ? [
          { id: "coding-passages", label: of("show all passages"), run: () => props.onShowPassages(code) },
          { id: "coding-only", label: of("show only its code"), keys: "S", run: () => props.onShowOnly(code, false) },
        ]
      : []),
    {
      id: "coding-memo",
      label: of("memo…"),
      keys: "M",
      run: () => onMemo({ kind: "coding", codingId: coding.id }),
    },
    ...passageChanges.map(({ id, label, keys, change }) => ({
      ...{ id: `passage-${id}`, label: of(label.toLowerCase()), keys },
      run: () => void props.onResize(coding, props.rangeAfter(coding, change)),
    })),
  ];
}
