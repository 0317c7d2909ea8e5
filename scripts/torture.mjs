// npm run torture [-- kills [seed]]: kills the app with SIGKILL at random moments of coding, 50 times unless told
// otherwise, and fails when a coding that the screen had shown as saved is gone.
import { show } from "./run.mjs";
import { runE2e } from "./run-e2e.mjs";
import { prepareForTests } from "./system.mjs";

const [kills = "50", seed = "1"] = process.argv.slice(2);
const isReady = prepareForTests() && show(process.execPath, ["scripts/build.mjs"]) === 0;
const env = { ...process.env, QUIPU_KILLS: kills, QUIPU_SEED: seed };
process.exitCode = isReady ? runE2e(["--project=electron", "kill"], env) : 1;
