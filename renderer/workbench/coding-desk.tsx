import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { QuickKey } from "../../app/codebook/quick-keys.ts";
import type { Code, Document, Id } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import { Transcript } from "../transcript/transcript.tsx";
import { CodePicker } from "../ui/code-picker.tsx";
import type { PassageAt } from "../ui/open-passage.ts";
import type { DocumentContent } from "../use-project.tsx";
import { DeskBar } from "./desk-bar.tsx";
import { deskKeys } from "./desk-keys.ts";
import { ShownChips, ShownMenus } from "./shown-filter.tsx";
import { UnplacedBar } from "./unplaced-bar.tsx";
import { useAnnotate } from "./use-annotate.ts";
import { useAnswer } from "./use-answer.ts";
import { useCodingProps } from "./use-coding-props.ts";
import { type Desk, useDesk } from "./use-desk.ts";
import { useDeskCommands } from "./use-desk-commands.ts";
import type { Ending } from "./use-text-edit.ts";
import { useWaysToCode } from "./use-ways-to-code.ts";
import { WaysMenu } from "./ways-menu.tsx";

/** The open transcript with everything that puts codes on it. */
export function CodingDesk(props: {
  readonly document: Document;
  /** Null while it is being read. */
  readonly content: DocumentContent | null;
  /** How the editing of the text that came before ended. */
  readonly ended: Ending | null;
  readonly shown: PassageAt | null;
  readonly quickKeys: readonly QuickKey[];
  readonly onUsed: (codeId: Id) => void;
  /** Hands out what applies a code to the selected passage; null while none is selected. */
  readonly onApplicable: (apply: ((code: Code) => void) | null) => void;
  readonly onShowPassages: (code: Code) => void;
  readonly onEdit: () => void;
  readonly onCaret: (position: number) => void;
  /** What stands between the bar and the text. */
  readonly children: ReactNode;
}) {
  const { document, content, shown, quickKeys, onUsed, onApplicable, onShowPassages } = props;
  const desk = useDesk(document, content, { onUsed, ended: props.ended });
  const ways = useWaysToCode(desk);
  const codingProps = useCodingProps(desk, onShowPassages);
  useDeskCommands(desk, ways, codingProps);
  const { passage, apply, asking } = desk;
  const panel = useRef<HTMLDivElement>(null);
  const [stood, setStood] = useState<Range | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is to be shown next comes instead
  useEffect(() => setStood(null), [shown]);
  const annotate = useAnnotate(document, {
    passage,
    reselect: asking.reselect,
    sayNoPassage: desk.needPassage,
  });
  useEffect(() => {
    onApplicable(passage && ((code) => apply(code.id)));
    return () => onApplicable(null);
  }, [passage, apply, onApplicable]);
  return (
    <div ref={panel} className="panel" {...deskKeys(desk, ways)}>
      <DeskBar
        document={document}
        said={desk.said}
        hasPassage={passage !== null}
        quickKeys={quickKeys}
        onAsk={desk.ask}
        onApply={(code) => apply(code.id)}
        onAnnotate={annotate}
        onEdit={props.onEdit}
        offer={<JoinOffer join={desk.join} />}
        tools={
          <>
            <WaysMenu ways={ways} hasPassage={passage !== null} />
            <ShownMenus shown={desk.shown} onShow={desk.show} />
          </>
        }
        chips={<ShownChips shown={desk.shown} onShow={desk.show} hidden={desk.codings.length - desk.visible.length} />}
      />
      {props.children}
      <UnplacedBar
        document={document}
        passage={passage}
        onShow={setStood}
        onGone={() => panel.current?.querySelector<HTMLElement>("[role=textbox]")?.focus({ preventScroll: true })}
      />
      {content && (
        <Transcript
          document={document}
          text={content.text}
          turns={content.turns}
          marks={content.marks}
          codings={desk.visible}
          codes={desk.codes}
          passage={passage}
          furtherPassages={asking.further}
          onPassage={asking.setPassage}
          onCaret={props.onCaret}
          shown={stood ?? shown}
          refocus={asking.refocus}
          onAskCode={desk.ask}
          onQuickCode={(digit) => {
            const key = quickKeys.find((one) => one.digit === digit);
            if (key) apply(key.code.id);
          }}
          onAnnotate={annotate}
          onDropCode={apply}
          desk={codingProps}
        />
      )}
      <Question desk={desk} quickKeys={quickKeys} />
    </div>
  );
}

/** The offer to join codings that meet, where there is one. */
function JoinOffer({ join: { offer, accept } }: { readonly join: Desk["join"] }) {
  if (!offer) return null;
  return (
    <>
      <span className="hint" role="status">
        {offer.sentence}
      </span>
      <Button className="button" onPress={() => void accept()}>
        Join them <kbd>J</kbd>
      </Button>
    </>
  );
}

/** Asks for a code where one is wanted. */
function Question({ desk, quickKeys }: { readonly desk: Desk; readonly quickKeys: readonly QuickKey[] }) {
  const { asking } = desk.asking;
  const answer = useAnswer(desk);
  if (!asking) return null;
  const isToShow = asking.deed.kind === "show";
  return (
    <CodePicker
      codes={desk.codes}
      recentCodeIds={quickKeys.map(({ code }) => code.id)}
      at={asking.at}
      withGroups={isToShow}
      onPick={(code) => answer(asking, { codeId: code.id })}
      onCreate={isToShow ? null : (path) => answer(asking, { path })}
      onClose={desk.asking.close}
    />
  );
}
