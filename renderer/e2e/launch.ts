import { rename } from "node:fs/promises";
import {
  type BrowserContext,
  type ConsoleMessage,
  chromium,
  type ElectronApplication,
  _electron as electron,
  type Page,
} from "@playwright/test";
import { chromiumOptions, electronOptions } from "../../scripts/launch-options.mjs";

/** The app as a test has opened it. */
export type Launched = {
  readonly page: Page;
  /** The main process; throws in Chromium, which has none. */
  readonly app: ElectronApplication;
  /** Answers the next question for files to open with these. */
  chooseFilesNext(files: readonly string[]): Promise<void>;
  /** Saves the next file under this path, whatever name is proposed. */
  saveNextTo(file: string): Promise<void>;
  /** Closes the app as its user would; closing it again does nothing. */
  close(): Promise<void>;
};

type Report = (error: string) => void;

/** Opens the built app in Electron. */
export async function launchElectron(userData: string, report: Report): Promise<Launched> {
  const app = await electron.launch(await electronOptions(userData));
  app.on("console", (message) => reportMessage(message, report));
  reportErrors(app.context(), report);
  return {
    page: await app.firstWindow(),
    app,
    chooseFilesNext: (files) =>
      app.evaluate(
        ({ dialog }, filePaths) => {
          const ask = dialog.showOpenDialog;
          dialog.showOpenDialog = () => {
            dialog.showOpenDialog = ask;
            return Promise.resolve({ canceled: false, filePaths });
          };
        },
        [...files],
      ),
    saveNextTo: (file) =>
      app.evaluate(({ dialog }, filePath) => {
        const ask = dialog.showSaveDialog;
        dialog.showSaveDialog = () => {
          dialog.showSaveDialog = ask;
          return Promise.resolve({ canceled: false, filePath });
        };
      }, file),
    close: () => app.close(),
  };
}

/** Opens the built window alone in Chromium, as a page of the preview server. */
export async function launchChromium(userData: string, report: Report, address: string): Promise<Launched> {
  const context = await chromium.launchPersistentContext(userData, chromiumOptions);
  reportErrors(context, report);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  return {
    page,
    get app(): ElectronApplication {
      throw new Error("In Chromium there is no main process: name the file *.electron.spec.ts.");
    },
    chooseFilesNext: async (files) => {
      page.once("filechooser", (chooser) => chooser.setFiles([...files]));
    },
    saveNextTo: async (file) => {
      page.once("download", async (download) => {
        await download.saveAs(`${file}.part`);
        // Whoever waits for the file finds it whole.
        await rename(`${file}.part`, file);
      });
    },
    close: () => context.close(),
  };
}

function reportErrors(context: BrowserContext, report: Report): void {
  context.on("console", (message) => reportMessage(message, report));
  context.on("weberror", (error) => report(String(error.error())));
}

function reportMessage(message: ConsoleMessage, report: Report): void {
  if (message.type() === "error") report(message.text());
}
