import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, type Page } from "@playwright/test";
import { type Launched, launchChromium, launchElectron } from "./launch.ts";

export const { expect } = base;

type Fixtures = {
  /** Whether the app may print errors; else the first one fails the test. */
  readonly allowsErrors: boolean;
  /** A folder of this test alone, where the app keeps its data from one launch to the next. */
  readonly userData: string;
  /** Opens the app, in Electron or as a page in Chromium, on the data that the last launch left. */
  readonly launch: () => Promise<Launched>;
};

export const test = base.extend<Fixtures>({
  allowsErrors: [false, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  userData: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), "quipu-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  },

  launch: async ({ userData, allowsErrors, baseURL }, use, { project }) => {
    const launched: Launched[] = [];
    const errors: string[] = [];
    const report = (error: string) => errors.push(error);
    await use(async () => {
      const open = project.name === "electron" ? launchElectron : launchChromium;
      const window = await open(userData, report, baseURL ?? "");
      launched.push(window);
      return window;
    });
    for (const { close } of launched) await close();
    if (!allowsErrors) expect(errors).toEqual([]);
  },
});

/** Fails with the name of each accessibility rule that the page breaks, and the elements that break it. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // Electron opens no second page, which axe would use otherwise.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(" "))])).toEqual([]);
}
