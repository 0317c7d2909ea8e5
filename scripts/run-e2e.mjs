import { show } from "./run.mjs";
import { hasScreen } from "./system.mjs";

/**
 * Runs the end-to-end tests on what is built, on a screen of their own where there is none; answers the exit code.
 * @param {readonly string[]} args for `playwright test`
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runE2e(args, env) {
  const tests = ["npx", "playwright", "test", ...args];
  // Without -noreset the screen is gone for a moment whenever the last window is closed, and the next test's may meet it.
  const screen = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1600x1000x24 -noreset"];
  const [command, ...rest] = hasScreen() ? tests : [...screen, ...tests];
  return show(command, rest, env);
}
