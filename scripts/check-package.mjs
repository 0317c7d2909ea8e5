// node scripts/check-package.mjs <executable>: whether a package is closed as it should be, and opens its window.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import fuses from "@electron/fuses";
import { chromium } from "@playwright/test";
import { sandboxFlags } from "./sandbox.mjs";
import { hasScreen } from "./system.mjs";

const { FuseV1Options, getCurrentFuseWire } = fuses;

/** What electron-builder.yml asks for; in the binary's fuse wire a "1" is on and a "0" off. */
const FUSES = {
  RunAsNode: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableCookieEncryption: true,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
};

/**
 * Throws unless the packaged app has the fuses set and shows its first screen.
 * @param {string} executable
 */
export async function checkPackage(executable) {
  const wire = await getCurrentFuseWire(executable);
  const wrong = Object.entries(FUSES).filter(
    ([name, isOn]) => wire[FuseV1Options[name]] !== (isOn ? "1" : "0").charCodeAt(0),
  );
  if (wrong.length > 0) throw new Error(`These fuses are not set as they should be: ${wrong.join(" ")}`);
  await checkWindow(executable);
  console.log(`${path.relative(process.cwd(), executable)} has its fuses set and opens its window`);
}

async function checkWindow(executable) {
  const userData = await mkdtemp(path.join(os.tmpdir(), "quipu-package-"));
  const flags = [...sandboxFlags(path.dirname(executable)), "--remote-debugging-port=0"];
  const [command, ...args] = hasScreen()
    ? [executable, ...flags]
    : ["xvfb-run", "--auto-servernum", executable, ...flags];
  const env = { ...process.env, QUIPU_USER_DATA: userData };
  const app = spawn(command, args, { env, detached: true, stdio: ["ignore", "ignore", "pipe"] });
  const closed = new Promise((resolve) => app.once("close", resolve));
  try {
    // Playwright's launcher needs the inspector, which a fuse takes away. Electron has none of what the defaults set.
    const browser = await chromium.connectOverCDP(await debuggerAddress(app), { noDefaults: true });
    const [context] = browser.contexts();
    const page = context.pages()[0] ?? (await context.waitForEvent("page"));
    await page.getByRole("heading", { name: "Quipu", exact: true }).waitFor({ timeout: 15_000 });
    // The last window: with it the app ends.
    await page.close();
    await closed;
  } finally {
    // With the screen that it was given, where it is still there.
    if (app.exitCode === null) process.kill(-app.pid);
    await rm(userData, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function debuggerAddress(app) {
  for await (const line of createInterface({ input: app.stderr })) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error("The packaged app ended before its window opened.");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await checkPackage(path.resolve(process.argv[2] ?? ""));
