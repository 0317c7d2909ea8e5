import type { MenuItemConstructorOptions } from "electron";
import type { MenuCommand } from "../app/bridge.ts";

/** The window handles these keys itself, by where the focus is: the menu shows them, and does not take them. */
const shownOnly = { registerAccelerator: false };

type Send = (command: MenuCommand) => void;

/** The application menu; `send` takes a command to the window that has the focus. */
export function menuTemplate(platform: NodeJS.Platform, send: Send): MenuItemConstructorOptions[] {
  const isMac = platform === "darwin";
  const menus = [fileMenu(isMac, send), editMenu(isMac, send), viewMenu(send)];
  const help: MenuItemConstructorOptions = {
    role: "help",
    submenu: [{ label: "Quipu help", accelerator: "F1", ...shownOnly, click: () => send("help") }],
  };
  return isMac ? [{ role: "appMenu" }, ...menus, { role: "windowMenu" }, help] : [...menus, help];
}

function fileMenu(isMac: boolean, send: Send): MenuItemConstructorOptions {
  return {
    label: "&File",
    submenu: [
      { label: "Import documents…", accelerator: "CmdOrCtrl+I", ...shownOnly, click: () => send("import") },
      { label: "Import a folder…", click: () => send("import-folder") },
      { label: "Export…", accelerator: "CmdOrCtrl+Shift+E", click: () => send("export") },
      { type: "separator" },
      { label: "Close project", click: () => send("close-project") },
      isMac ? { role: "close" } : { role: "quit" },
    ],
  };
}

function editMenu(isMac: boolean, send: Send): MenuItemConstructorOptions {
  const keys = { undo: "CmdOrCtrl+Z", redo: isMac ? "Cmd+Shift+Z" : "Ctrl+Y" };
  return {
    label: "&Edit",
    submenu: [
      { label: "Undo", accelerator: keys.undo, ...shownOnly, click: () => send("undo") },
      { label: "Redo", accelerator: keys.redo, ...shownOnly, click: () => send("redo") },
      { type: "separator" },
      { role: "cut" },
      { role: "copy" },
      { role: "paste" },
      { role: "selectAll" },
    ],
  };
}

function viewMenu(send: Send): MenuItemConstructorOptions {
  return {
    label: "&View",
    submenu: [
      {
        label: "Command palette…",
        accelerator: "CmdOrCtrl+K",
        ...shownOnly,
        click: () => send("palette"),
      },
      { type: "separator" },
      { role: "resetZoom" },
      { role: "zoomIn" },
      { role: "zoomOut" },
      { type: "separator" },
      { role: "togglefullscreen" },
    ],
  };
}
