import { join } from "node:path";
import { app, BrowserWindow, Menu, protocol, session } from "electron";
import type { MenuCommand } from "../app/bridge.ts";
import { forgetContents, openBridge } from "./bridge.ts";
import { MENU_CHANNEL } from "./channels.ts";
import { menuTemplate } from "./menu.ts";
import { SCHEME, serveBundle } from "./protocol.ts";
import { guardContents, guardSession } from "./session.ts";
import { openWindow } from "./window.ts";

const BUNDLE = join(__dirname, "../renderer");

const { QUIPU_USER_DATA } = process.env;
if (QUIPU_USER_DATA) app.setPath("userData", QUIPU_USER_DATA);

// enableSandbox() strips --no-sandbox from child processes, which then refuse to run as root.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
// Not even a name is looked up: a page's dns-prefetch would pass by the session's request rules.
app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");

protocol.registerSchemesAsPrivileged([
  {
    scheme: SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  },
]);

function start(): void {
  protocol.handle(SCHEME, (request) => serveBundle(request, BUNDLE));
  guardSession(session.defaultSession, { withDevtools: !app.isPackaged });
  openBridge();
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, sendToWindow)));
  openWindow();
  app.on("second-instance", showWindow);
  app.on("activate", showWindow);
}

function sendToWindow(command: MenuCommand): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  window?.webContents.send(MENU_CHANNEL, command);
}

function showWindow(): void {
  const window = BrowserWindow.getAllWindows()[0] ?? openWindow();
  if (window.isMinimized()) window.restore();
  window.focus();
}

app.on("web-contents-created", (_event, contents) => {
  const { id } = contents;
  guardContents(contents);
  contents.once("destroyed", () => forgetContents(id));
});
app.on("window-all-closed", () => {
  if (process.platform !== "darwin") app.quit();
});

// Two processes on one folder would fight over its database.
if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start, (error: unknown) => {
    console.error(error);
    app.exit(1);
  });
} else {
  app.quit();
}
