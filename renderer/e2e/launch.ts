import { rename } from "node:fs/promises";
import {
  type BrowserContext,
  type ConsoleMessage,
  chromium,
  type ElectronApplication,
  _electron as electron,
  type Page,
} from "@playwright/test";
import { root } from "../../scripts/run.mjs";
import { findRuntime } from "../../scripts/runtime.mjs";
import { sandboxFlags } from "../../scripts/sandbox.mjs";
import { chromiumPath } from "../../scripts/system.mjs";

/** The app as a test has opened it. */
export type Launched = {
  readonly page: Page;
  /** The main process; throws in Chromium, which has none. */
  readonly app: ElectronApplication;
  /** Answers the next question for files to open with these. */
  chooseFilesNext(paths: readonly string[]): Promise<void>;
  /** Saves the next file under this path, whatever name is proposed. */
  saveNextTo(path: string): Promise<void>;
  /** Closes the app as its user would; closing it again does nothing. */
  close(): Promise<void>;
};

type Report = (error: string) => void;

/** Opens the built app in Electron. */
export async function launchElectron(userData: string, report: Report): Promise<Launched> {
  const runtime = await findRuntime();
  const app = await electron.launch({
    executablePath: runtime.path,
    args: [root],
    chromiumSandbox: sandboxFlags(runtime.dist).length === 0,
    env: { ...process.env, QUIPU_USER_DATA: userData },
  });
  app.on("console", (message) => reportMessage(message, report));
  reportErrors(app.context(), report);
  return {
    page: await app.firstWindow(),
    app,
    chooseFilesNext: (paths) =>
      app.evaluate(
        ({ dialog }, filePaths) => {
          const ask = dialog.showOpenDialog;
          dialog.showOpenDialog = () => {
            dialog.showOpenDialog = ask;
            return Promise.resolve({ canceled: false, filePaths });
          };
        },
        [...paths],
      ),
    saveNextTo: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        const ask = dialog.showSaveDialog;
        dialog.showSaveDialog = () => {
          dialog.showSaveDialog = ask;
          return Promise.resolve({ canceled: false, filePath });
        };
      }, path),
    close: () => app.close(),
  };
}

/** Opens the built window alone in Chromium, as a page of the preview server. */
export async function launchChromium(userData: string, report: Report, address: string): Promise<Launched> {
  const context = await chromium.launchPersistentContext(userData, {
    executablePath: chromiumPath,
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: { width: 1280, height: 800 },
    args: QUIET,
  });
  reportErrors(context, report);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  return {
    page,
    get app(): ElectronApplication {
      throw new Error("In Chromium there is no main process: name the file *.electron.spec.ts.");
    },
    chooseFilesNext: async (paths) => {
      page.once("filechooser", (chooser) => void chooser.setFiles([...paths]));
    },
    saveNextTo: async (path) => {
      page.once("download", (download) => {
        // Whoever waits for the file finds it whole.
        void download.saveAs(`${path}.part`).then(() => rename(`${path}.part`, path));
      });
    },
    close: () => context.close(),
  };
}

/** Chromium makes no request of its own. */
const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function reportErrors(context: BrowserContext, report: Report): void {
  context.on("console", (message) => reportMessage(message, report));
  context.on("weberror", (error) => report(String(error.error())));
}

function reportMessage(message: ConsoleMessage, report: Report): void {
  if (message.type() === "error") report(message.text());
}
