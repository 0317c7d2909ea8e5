import { $create, $getRoot, createEditor, type LexicalEditor } from "lexical";
import type { SetParagraph } from "../../app/text/set-paragraphs.ts";
import { ParagraphGroupNode } from "./paragraph-group.ts";
import { $createSetParagraph, LinkTextNode, SetParagraphNode, textTheme } from "./set-paragraph-node.ts";

const GROUP_SIZE = 64;

/** Lets the caret in; "true" would make React look through the whole text for it at each of its commits. */
export const EDITABLE = "plaintext-only";

/** Shows a text for reading; the browser still gives it a caret, so that passages can be selected from the keyboard. */
export function showText(root: HTMLElement, text: string, lines: readonly SetParagraph[]): LexicalEditor {
  const onError = (error: Error) => {
    throw error;
  };
  return openEditor(root, text, lines, { editable: false, onError });
}

/** Shows a text for editing. */
export function openForEditing(
  root: HTMLElement,
  text: string,
  lines: readonly SetParagraph[],
  onError: (error: Error) => void,
): LexicalEditor {
  root.contentEditable = EDITABLE;
  return openEditor(root, text, lines, { editable: true, onError });
}

/**
 * A Lexical editor with a text: one paragraph a line, in groups, with one text node for words that are set alike, hence a
 * single one in most, and none in an empty line.
 */
function openEditor(
  root: HTMLElement,
  text: string,
  lines: readonly SetParagraph[],
  options: { readonly editable: boolean; readonly onError: (error: Error) => void },
): LexicalEditor {
  const editor = createEditor({
    ...options,
    namespace: "transcript",
    nodes: [ParagraphGroupNode, SetParagraphNode, LinkTextNode],
    theme: textTheme,
  });
  editor.setRootElement(root);
  editor.update(
    () => {
      const paragraphs = lines.map((line) => $createSetParagraph(text, line));
      const groups = Array.from({ length: Math.ceil(paragraphs.length / GROUP_SIZE) }, (_, index) =>
        $create(ParagraphGroupNode).append(...paragraphs.slice(index * GROUP_SIZE, (index + 1) * GROUP_SIZE)),
      );
      $getRoot()
        .clear()
        .append(...groups);
    },
    { discrete: true },
  );
  return editor;
}

/** Lets the caret into the text and every change out. Answers what takes this back. */
export function guardText(root: HTMLElement): () => void {
  root.contentEditable = EDITABLE;
  const refuse = (event: Event) => event.preventDefault();
  // an input method writes before anything can refuse it; taking the focus away ends its composition
  const endComposition = () => {
    root.blur();
    root.focus({ preventScroll: true });
  };
  // else a drag that begins inside of a selected passage would move the passage instead of selecting another
  const beginAnew = (event: MouseEvent) => {
    if (event.button === 0 && !event.shiftKey) document.getSelection()?.removeAllRanges();
  };
  const refused = ["beforeinput", "cut", "paste", "drop"];
  for (const type of refused) root.addEventListener(type, refuse);
  root.addEventListener("compositionstart", endComposition);
  root.addEventListener("mousedown", beginAnew);
  return () => {
    for (const type of refused) root.removeEventListener(type, refuse);
    root.removeEventListener("compositionstart", endComposition);
    root.removeEventListener("mousedown", beginAnew);
  };
}
