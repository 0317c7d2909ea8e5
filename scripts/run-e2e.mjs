import { showOnScreen } from "./system.mjs";

/**
 * Runs the end-to-end tests on what is built; answers the exit code.
 * @param {readonly string[]} args for `playwright test`
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runE2e(args, env) {
  return showOnScreen(["npx", "playwright", "test", ...args], env);
}
