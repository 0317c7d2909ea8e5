import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";

/** The folder of package.json. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Runs a command in the project's folder and shows what it prints; answers its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {number}
 */
export function show(command, args, env = process.env) {
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
  if (error) console.error(error.message);
  return status ?? 1;
}

/**
 * Runs a command and answers what it printed. Rejects with its complaint where it fails or takes too long.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {number} [timeout] in milliseconds
 * @returns {Promise<string>}
 */
export function read(command, args, timeout) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], timeout });
    const printed = { out: "", error: "" };
    child.stdout.on("data", (data) => {
      printed.out += data;
    });
    child.stderr.on("data", (data) => {
      printed.error += data;
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(printed.out) : reject(new Error(printed.error.trim() || `${command} ended with ${code}`)),
    );
  });
}

/**
 * The digest of a file, as `sha512` and `base64` say.
 * @param {string} file
 * @param {string} algorithm
 * @param {"base64" | "hex"} encoding
 */
export async function digest(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return hash.digest(encoding);
}
