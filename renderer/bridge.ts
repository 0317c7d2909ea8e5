import type { ChosenFile, WindowBridge } from "../app/bridge.ts";

declare global {
  interface Window {
    /** Put there by the preload script; absent where the window runs in a plain browser. */
    readonly quipu?: WindowBridge;
  }
}

/** The main process, or in a plain browser what a page can do by itself. */
export const bridge: WindowBridge = window.quipu ?? browserBridge();

function browserBridge(): WindowBridge {
  const chosen = new Map<string, File>();
  const keep = (file: File): ChosenFile => {
    const token = crypto.randomUUID();
    chosen.set(token, file);
    return { token, name: file.webkitRelativePath || file.name, byteLength: file.size };
  };
  return {
    chooseFiles: async () => (await askForFiles({ inFolder: false })).map(keep),
    chooseFolder: async () => (await askForFiles({ inFolder: true })).map(keep),
    readFile: async (token) => {
      const file = chosen.get(token);
      chosen.delete(token);
      if (!file) throw new Error("This file was not chosen here.");
      return new Uint8Array(await file.arrayBuffer());
    },
    saveFile: async ({ name, bytes }) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
      return name;
    },
    onMenuCommand: () => () => {},
  };
}

function askForFiles({ inFolder }: { readonly inFolder: boolean }): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.webkitdirectory = inFolder;
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  });
}
