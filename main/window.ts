import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { app, BrowserWindow, nativeTheme, screen } from "electron";
import { ORIGIN } from "./protocol.ts";
import { MIN_SIZE, parseWindowState, placeWindow, type WindowState } from "./window-bounds.ts";

/** Opens the window where it stood last time, and remembers where it stands when it is closed. */
export function openWindow(): BrowserWindow {
  const saved = readWindowState();
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...placeWindow(saved?.bounds ?? null, workAreas),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: "Quipu",
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#1b1b1f" : "#ffffff",
    webPreferences: {
      preload: join(__dirname, "../preload/preload.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // The spelling dictionaries would come over the network.
      spellcheck: false,
    },
  });
  if (saved?.isMaximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () => writeWindowState(window));
  void window.loadURL(`${ORIGIN}/`);
  return window;
}

const stateFile = () => join(app.getPath("userData"), "window.json");

function readWindowState(): WindowState | null {
  try {
    return parseWindowState(readFileSync(stateFile(), "utf8"));
  } catch {
    return null;
  }
}

function writeWindowState(window: BrowserWindow): void {
  const state: WindowState = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
  try {
    writeFileSync(stateFile(), JSON.stringify(state));
  } catch (error) {
    // A window that opens at its first place again is no reason to disturb anyone.
    console.error("The window's place could not be kept:", error);
  }
}
