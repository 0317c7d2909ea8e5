import { createEmptyHistoryState, type HistoryState, registerHistory } from "@lexical/history";
import { registerRichText } from "@lexical/rich-text";
import {
  $create,
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  DRAGOVER_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  INSERT_TAB_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  PASTE_COMMAND,
  PASTE_TAG,
  SET_TEXT_FORMAT_COMMAND,
  TextNode,
} from "lexical";
import { SetParagraphNode } from "./set-paragraph-node.ts";

/** Keystrokes closer than these are undone together. */
const TOGETHER_MS = 600;
/** Each step back holds a state of the whole text. */
const MOST_STEPS_BACK = 300;

/**
 * Lets words be typed, pasted, dragged and taken back as plain text whose lines are paragraphs; how words are set cannot
 * be changed. `$selectedText` gives the selected words, in a read of the editor. Gives the steps that can be taken back.
 */
export function registerPlainEditing(
  editor: LexicalEditor,
  $selectedText: () => string,
  onHistory: (history: HistoryState) => void,
): { readonly history: HistoryState; readonly unregister: () => void } {
  const history = createEmptyHistoryState();
  history.current = { editor, editorState: editor.getEditorState() };
  const unregister = mergeRegister(
    registerRichText(editor),
    registerHistory(editor, history, TOGETHER_MS, Date.now, onHistory, MOST_STEPS_BACK),
    followCaret(editor),
    refuseFormatting(editor),
    registerParagraphs(editor),
    registerClipboard(editor, $selectedText),
  );
  return { history, unregister };
}

/**
 * Takes the caret as it stands when a key is pressed. The browser tells of its moves later, and Delete right after End
 * would take away the words that were selected before.
 */
function followCaret(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    () => {
      const shown = $createRangeSelectionFromDom(document.getSelection(), editor);
      const known = $getSelection();
      if (shown === null || shown.is(known)) return false;
      const node = shown.anchor.getNode();
      if ($isTextNode(node)) shown.format = node.getFormat();
      $setSelection(shown);
      return false;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

function refuseFormatting(editor: LexicalEditor): () => void {
  const refuse = <Payload>(command: LexicalCommand<Payload>) =>
    editor.registerCommand(command, () => true, COMMAND_PRIORITY_HIGH);
  return mergeRegister(
    refuse(FORMAT_TEXT_COMMAND),
    refuse(SET_TEXT_FORMAT_COMMAND),
    refuse(FORMAT_ELEMENT_COMMAND),
    refuse(INDENT_CONTENT_COMMAND),
    refuse(OUTDENT_CONTENT_COMMAND),
    refuse(INSERT_TAB_COMMAND),
    // the focus stays in the text
    refuse(KEY_ESCAPE_COMMAND),
  );
}

function registerParagraphs(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $splitParagraph, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, $splitParagraph, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      // with Ctrl it ends the editing, which is not the text's concern
      (event) => {
        if (!event?.ctrlKey && !event?.metaKey) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function registerClipboard(editor: LexicalEditor, $selectedText: () => string): () => void {
  const $copy = (event: unknown): boolean => {
    const data = event instanceof ClipboardEvent ? event.clipboardData : null;
    const text = $selectedText();
    if (!data || text === "") return false;
    data.setData("text/plain", text);
    (event as ClipboardEvent).preventDefault();
    return true;
  };
  const $paste = (event: unknown): boolean => {
    const data = transferOf(event);
    if (!data) return false;
    (event as Event).preventDefault();
    $insertPlainText(data.getData("text/plain"));
    return true;
  };
  return mergeRegister(
    // an empty selection is copied as nothing, and not as what the browser thinks of
    editor.registerCommand(COPY_COMMAND, (event) => $copy(event) || true, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        const selection = $getSelection();
        if ($copy(event) && $isRangeSelection(selection)) selection.removeText();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        editor.update(() => $paste(event), { tag: PASTE_TAG });
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (typed) => (typeof typed === "string" ? $insertLines(typed) : $paste(typed)),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DRAGSTART_COMMAND,
      ({ dataTransfer }) => {
        dataTransfer?.clearData();
        dataTransfer?.setData("text/plain", $selectedText());
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // the browser moves the words, and says so as what is taken away and what is inserted; files are not text
    editor.registerCommand(DROP_COMMAND, refuseFiles, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DRAGOVER_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
  );
}

function refuseFiles(event: DragEvent): boolean {
  if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  return true;
}

function transferOf(event: unknown): DataTransfer | null {
  if (event instanceof ClipboardEvent) return event.clipboardData;
  return event instanceof InputEvent ? event.dataTransfer : null;
}

/** Text that is typed goes the usual way unless it has several lines. */
function $insertLines(text: string): boolean {
  if (!/[\r\n]/.test(text)) return false;
  $insertPlainText(text);
  return true;
}

/** Puts a text in the place of the selection; its lines become paragraphs. To be called in an update of the editor. */
function $insertPlainText(text: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || text === "") return;
  const [first = "", ...more] = text.replace(/\r\n?/g, "\n").split("\n");
  const last = more.pop();
  const { format } = selection;
  selection.insertText(first);
  if (last === undefined) return;
  const end = $newParagraph();
  for (const line of more) {
    const paragraph = $create(SetParagraphNode);
    if (line !== "") paragraph.append($create(TextNode).setTextContent(line).setFormat(format));
    end?.insertBefore(paragraph);
  }
  const behind = $getSelection();
  if (last !== "" && $isRangeSelection(behind)) behind.insertText(last);
}

function $splitParagraph(): boolean {
  return $newParagraph() !== null;
}

/** Begins a paragraph at the caret. What is a heading or an item stays one on both sides, but an item has one sign. */
function $newParagraph(): SetParagraphNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const behind = selection.insertParagraph();
  if (!(behind instanceof SetParagraphNode)) return null;
  const before = behind.getPreviousSibling();
  if (!(before instanceof SetParagraphNode) || behind.isEmpty()) return behind;
  const classes = before.__classes;
  behind.getWritable().__classes = before.isEmpty() ? classes : classes.replace(/ ?\b(?:bullet|number)-item$/, "");
  if (before.isEmpty()) before.getWritable().__classes = "";
  return behind;
}
