/** A file that the user chose in the open dialog, or that lies in a folder chosen there; its path stays in the main process. */
export type ChosenFile = {
  /** Good for one `readFile`, in this window only. */
  readonly token: string;
  /** With the folders that it lies in below the chosen one, `round 1/rosa.docx`. */
  readonly name: string;
  readonly byteLength: number;
};

/** What the application menu asks the window to do. */
export type MenuCommand =
  | "import"
  | "import-folder"
  | "export"
  | "undo"
  | "redo"
  | "palette"
  | "help"
  | "close-project";

/** What the window may ask of the main process. Nothing else crosses, and no path of the user's disk does. */
export type Bridge = {
  /** Asks which documents to import; answers an empty list when the user cancels. */
  chooseFiles(): Promise<readonly ChosenFile[]>;
  /** Asks for a folder; answers all files in it and below, an empty list when the user cancels. */
  chooseFolder(): Promise<readonly ChosenFile[]>;
  /** The bytes of a chosen file. Rejects with a sentence that names the file and says why. */
  readFile(token: string): Promise<Uint8Array>;
  /** Asks where to save and writes there; answers the file's name, or null if the user cancels. */
  saveFile(suggestion: { readonly name: string; readonly bytes: Uint8Array }): Promise<string | null>;
};

export const bridgeMethods = [
  "chooseFiles",
  "chooseFolder",
  "readFile",
  "saveFile",
] as const satisfies readonly (keyof Bridge)[];

/** The bridge as the preload script gives it to the page. */
export type WindowBridge = Bridge & {
  /** Calls the listener for each command of the application menu, until the function it answers is called. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
};
