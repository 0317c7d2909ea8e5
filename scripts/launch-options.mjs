import { createRequire } from "node:module";
import path from "node:path";
import { root } from "./run.mjs";
import { findRuntime } from "./runtime.mjs";
import { sandboxFlags } from "./sandbox.mjs";
import { chromiumPath } from "./system.mjs";

/**
 * Playwright's own loader, which lets the app become ready only when Playwright is connected. Without it, as
 * Playwright leaves it when it is given an `executablePath`, one launch in about a hundred hangs.
 */
const LOADER = path.join(
  path.dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")),
  "lib/server/electron/loader.js",
);

/**
 * What Playwright's `_electron.launch` needs to open the built app on this folder of data.
 * @param {string} userData
 */
export async function electronOptions(userData) {
  const runtime = await findRuntime();
  return {
    executablePath: runtime.path,
    args: ["--require", LOADER, root],
    chromiumSandbox: sandboxFlags(runtime.dist).length === 0,
    env: { ...process.env, QUIPU_USER_DATA: userData },
  };
}

/** What Playwright's `launchPersistentContext` needs to open Chromium; it makes no request of its own. */
export const chromiumOptions = {
  executablePath: chromiumPath,
  chromiumSandbox: process.getuid?.() !== 0,
  viewport: { width: 1280, height: 800 },
  args: [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
