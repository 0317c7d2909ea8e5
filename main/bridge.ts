import { basename } from "node:path";
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from "electron";
import { type Bridge, bridgeMethods } from "../app/bridge.ts";
import { type Answer, channelOf } from "./channels.ts";
import { ChosenFiles, type FoundFile, filesBelow } from "./chosen-files.ts";
import { askForDocuments, askForFolder, saveWithDialog } from "./dialogs.ts";
import { guards, isOurFrame } from "./guards.ts";

/** One function for each method of the bridge: a missing or an extra one does not compile. */
type Handlers = {
  readonly [M in keyof Bridge]: (window: BrowserWindow, ...args: Parameters<Bridge[M]>) => ReturnType<Bridge[M]>;
};

const chosenFiles = new ChosenFiles();

const handlers: Handlers = {
  async chooseFiles(window) {
    const { webContents } = window;
    const paths = await askForDocuments(window);
    return window.isDestroyed() ? [] : await chosenFiles.add(webContents.id, paths.map(named));
  },
  async chooseFolder(window) {
    const { webContents } = window;
    const folder = await askForFolder(window);
    const found = folder === null ? [] : await filesBelow(folder);
    return window.isDestroyed() ? [] : await chosenFiles.add(webContents.id, found);
  },
  readFile: (window, token) => chosenFiles.read(window.webContents.id, token),
  saveFile: (window, { name, bytes }) => saveWithDialog(window, name, bytes),
};

function named(path: string): FoundFile {
  return { path, name: basename(path) };
}

/** Lets windows call the bridge's methods. */
export function openBridge(): void {
  for (const method of bridgeMethods) handle(method);
}

/** Forgets what belongs to a window that was closed. */
export function forgetContents(contentsId: number): void {
  chosenFiles.forget(contentsId);
}

function handle<M extends keyof Bridge>(method: M): void {
  ipcMain.handle(channelOf(method), async (event, ...args: unknown[]): Promise<Answer> => {
    const window = windowOf(event);
    if (!window) throw new Error(`${method} was called from outside of Quipu's window`);
    if (!guards[method](args)) throw new TypeError(`${method} was called with wrong arguments`);
    try {
      return { value: await handlers[method](window, ...args) };
    } catch (error) {
      return { problem: error instanceof Error ? error.message : String(error) };
    }
  });
}

function windowOf(event: IpcMainInvokeEvent): BrowserWindow | null {
  return isOurFrame(event.senderFrame) ? BrowserWindow.fromWebContents(event.sender) : null;
}
