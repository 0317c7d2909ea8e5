import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { show } from "./run.mjs";

const ELECTRON = ["libgtk-3-0", "libnss3", "libasound2", "libgbm1"];
const NO_SCREEN = ["xvfb", "xauth"];
const TESTS = [
  ...["chromium", "fonts-noto-core", "fonts-noto-cjk", "fonts-noto-color-emoji", "libxml2-utils"],
  // reads the workbooks that the app writes
  "libreoffice-calc-nogui",
];

/** Renamed when time became 64 bits wide, in Debian 13 and Ubuntu 24.04. */
const RENAMED = new Map([
  ["libgtk-3-0", "libgtk-3-0t64"],
  ["libasound2", "libasound2t64"],
]);

/** Whether there is a screen to open windows on; always so on macOS and Windows. */
export function hasScreen() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Runs a command on the screen there is, or on one of its own where there is none; answers its exit code.
 * @param {readonly [string, ...string[]]} command
 * @param {NodeJS.ProcessEnv} [env]
 */
export function showOnScreen(command, env) {
  // Without -noreset the screen is gone for a moment whenever the last window is closed, and the next may meet it.
  const screen = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1600x1000x24 -noreset"];
  const [program, ...args] = hasScreen() ? command : [...screen, ...command];
  return show(program, args, env);
}

/** The Debian packages that Electron needs to start here, and that are missing. None on another system. */
export function missingForStart() {
  return missing(hasScreen() ? ELECTRON : [...ELECTRON, ...NO_SCREEN]);
}

/**
 * Sees to what the tests need: installs it as root on Debian, tells anyone else the command.
 * @returns {boolean} whether everything is there
 */
export function prepareForTests() {
  const packages = missing([...ELECTRON, ...NO_SCREEN, ...TESTS]);
  if (packages.length === 0) return hasChromium();
  if (process.getuid?.() !== 0) {
    console.error(
      `The tests need system packages that are missing. Install them with\n\n  ${installCommand(packages)}\n`,
    );
    return false;
  }
  console.log(`Installing the system packages that the tests need: ${packages.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return show("apt-get", ["update"], env) === 0 && show("apt-get", [...INSTALL, ...packages], env) === 0;
}

const INSTALL = ["install", "--yes", "--no-install-recommends"];

/**
 * The one command that installs the packages.
 * @param {readonly string[]} packages
 */
export function installCommand(packages) {
  const asRoot = existsSync("/usr/bin/sudo") ? "sudo sh -c" : "su -c";
  return `${asRoot} "apt-get update && apt-get ${INSTALL.join(" ")} ${packages.join(" ")}"`;
}

/** The browser that the window's tests run in: QUIPU_CHROMIUM, or Debian's Chromium. */
export const chromiumPath = process.env.QUIPU_CHROMIUM ?? "/usr/bin/chromium";

function hasChromium() {
  if (existsSync(chromiumPath)) return true;
  console.error(
    `The tests need Chromium, which is not in ${chromiumPath}: say where in QUIPU_CHROMIUM. On Linux they also need ` +
      "GTK 3, NSS, ALSA, GBM, and Xvfb with xauth where there is no screen.",
  );
  return false;
}

function missing(packages) {
  const system = readSystem();
  if (!system) return [];
  const names = packages.map((name) => (system.hasRenamed ? (RENAMED.get(name) ?? name) : name));
  return names.filter((name) => !isInstalled(name));
}

/** What /etc/os-release says; null on anything but Debian and Ubuntu. */
function readSystem() {
  if (!existsSync("/etc/debian_version") || !existsSync("/etc/os-release")) return null;
  const text = readFileSync("/etc/os-release", "utf8");
  const value = (key) => new RegExp(`^${key}="?([^"\n]*)`, "m").exec(text)?.[1] ?? "";
  const firstRenamed = value("ID") === "ubuntu" ? 24.04 : 13;
  return { hasRenamed: Number(value("VERSION_ID")) >= firstRenamed };
}

function isInstalled(name) {
  const { stdout } = spawnSync("dpkg-query", ["--status", name], { encoding: "utf8" });
  return /^Status: .* installed$/m.test(stdout ?? "");
}
