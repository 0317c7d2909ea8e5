// npm run package [-- target ...]: the app's packages into out/. On Linux the result is tried at once.
// They are built on the official Electron. Where only the npm registry's old one is to be had, dir, tar.gz and deb can
// be made all the same to test the packaging; their names say "testonly".
import { chmodSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { checkPackage } from "./check-package.mjs";
import { root, show } from "./run.mjs";
import { findRuntime } from "./runtime.mjs";

const require = createRequire(import.meta.url);
const targets = process.argv.slice(2);
const PLATFORMS = { linux: "linux", darwin: "mac", win32: "win" };

try {
  if (show(process.execPath, ["scripts/build.mjs"]) !== 0) throw new Error("The build failed.");
  const runtime = await findRuntime();
  if (runtime.kind === "registry") packTestOnly(runtime);
  else packForUsers();
  if (process.platform === "linux") await checkPackage(path.join(root, "out/linux-unpacked/quipu"));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function packForUsers() {
  // Electron 25 has no such fuse, hence it is not in electron-builder.yml.
  const args = ["-c.electronFuses.grantFileProtocolExtraPrivileges=false"];
  runBuilder(targets.length > 0 ? [...args, `--${PLATFORMS[process.platform]}`, ...targets] : args);
}

function packTestOnly({ dist, version }) {
  const staged = mkdtempSync(path.join(root, "out-electron-"));
  try {
    const left = ["version", "resources/default_app.asar"].map((name) => path.join(dist, name));
    cpSync(dist, staged, { recursive: true, filter: (file) => !left.includes(file) });
    const sevenZip = require("7zip-bin").path7za;
    // The package forgets to make it executable.
    chmodSync(sevenZip, 0o755);
    runBuilder(
      [
        "--linux",
        ...(targets.length > 0 ? targets : ["dir", "tar.gz", "deb"]),
        `-c.electronDist=${staged}`,
        `-c.electronVersion=${version}`,
        `-c.linux.artifactName=\${name}-\${version}-\${arch}-testonly-electron${version}.\${ext}`,
      ],
      {
        ELECTRON_BUILDER_7ZIP_PATH: sevenZip,
        CUSTOM_FPM_PATH: path.join(root, "scripts/fpm-deb.mjs"),
        ELECTRON_BUILDER_COMPRESSION_LEVEL: "1",
      },
    );
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

function runBuilder(args, env = {}) {
  const builder = require.resolve("electron-builder/cli.js");
  const status = show(process.execPath, [builder, ...args, "--publish", "never"], { ...process.env, ...env });
  if (status !== 0) throw new Error("The packages could not be made.");
}
