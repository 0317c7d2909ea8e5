// npm start [-- arguments]: opens the app from these sources, built anew where they have changed.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { root, show } from "./run.mjs";
import { findRuntime } from "./runtime.mjs";
import { sandboxFlags } from "./sandbox.mjs";
import { hasScreen, installCommand, missingForStart } from "./system.mjs";

const SOURCES = ["app", "renderer", "main", "fixtures", "package-lock.json", "vite.renderer.config.ts"];
const KINDS = {
  official: "official",
  override: "from ELECTRON_OVERRIDE_DIST_PATH",
  registry: "from the npm registry, for development and tests only",
};

try {
  await start();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function start() {
  const packages = missingForStart();
  if (packages.length > 0) throw new Error(`Electron needs system packages. Run\n\n  ${installCommand(packages)}\n`);
  if (!hasScreen()) throw new Error("There is no screen here. Run it on one of its own: xvfb-run -a npm start");
  if (isStale() && show(process.execPath, ["scripts/build.mjs"]) !== 0) throw new Error("The build failed.");
  const runtime = await findRuntime();
  const flags = sandboxFlags(runtime.dist);
  const withoutSandbox = flags.length > 0 ? ", without sandbox" : "";
  console.log(`Electron ${runtime.version} (${KINDS[runtime.kind]})${withoutSandbox}`);
  // Set by some editors' terminals: Electron would be a mere Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const electron = spawn(runtime.path, [...flags, root, ...process.argv.slice(2)], { stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => electron.kill(signal));
  electron.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}

/** Whether a source is younger than the last file that the build writes. */
function isStale() {
  const built = path.join(root, "dist/preload/preload.cjs");
  if (!existsSync(built)) return true;
  const { mtimeMs } = statSync(built);
  return SOURCES.some((source) => newestIn(path.join(root, source)) > mtimeMs);
}

function newestIn(file) {
  const found = statSync(file);
  if (!found.isDirectory()) return found.mtimeMs;
  const names = readdirSync(file).filter((name) => !name.startsWith("."));
  return Math.max(found.mtimeMs, ...names.map((name) => newestIn(path.join(file, name))));
}
