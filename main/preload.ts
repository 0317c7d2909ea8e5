import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import { type Bridge, bridgeMethods, type MenuCommand } from "../app/bridge.ts";
import { type Answer, channelOf, MENU_CHANNEL } from "./channels.ts";

/** Electron prefixes what a handler throws; a problem sent as an answer reaches the page as it was written. */
async function ask(method: keyof Bridge, args: readonly unknown[]): Promise<unknown> {
  const answer: Answer = await ipcRenderer.invoke(channelOf(method), ...args);
  if ("problem" in answer) throw new Error(answer.problem);
  return answer.value;
}

contextBridge.exposeInMainWorld("quipu", {
  ...Object.fromEntries(bridgeMethods.map((method) => [method, (...args: unknown[]) => ask(method, args)])),
  onMenuCommand(listener: (command: MenuCommand) => void) {
    const hear = (_event: IpcRendererEvent, command: MenuCommand) => listener(command);
    ipcRenderer.on(MENU_CHANNEL, hear);
    return () => {
      ipcRenderer.off(MENU_CHANNEL, hear);
    };
  },
});
