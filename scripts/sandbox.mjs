import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";

/**
 * The flags that Chromium's sandbox needs here: none where it works, `--no-sandbox` for root, whom Chromium refuses
 * otherwise. Throws for anyone else whose system allows no sandbox; it is never dropped unasked.
 * @param {string} dist the folder of the Electron to run
 * @returns {string[]}
 */
export function sandboxFlags(dist) {
  if (process.platform !== "linux") return [];
  if (process.getuid?.() === 0 || process.env.QUIPU_NO_SANDBOX === "1") return ["--no-sandbox"];
  if (hasUserNamespaces() || isSetuidRoot(path.join(dist, "chrome-sandbox"))) return [];
  throw new Error(
    "Chromium's sandbox cannot work here: user namespaces are off. Turn them on, or set QUIPU_NO_SANDBOX=1 to go " +
      "without a sandbox (not with files you do not trust).",
  );
}

/** Chromium makes a process and a network namespace within its own user namespace; a system may deny only those. */
function hasUserNamespaces() {
  const args = ["--user", "--map-root-user", "--pid", "--net", "--fork", "true"];
  return spawnSync("unshare", args, { stdio: "ignore" }).status === 0;
}

function isSetuidRoot(helper) {
  if (!existsSync(helper)) return false;
  const { uid, mode } = statSync(helper);
  return uid === 0 && (mode & 0o4755) === 0o4755;
}
