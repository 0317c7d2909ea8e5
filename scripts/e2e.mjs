// npm run e2e [-- arguments of playwright test]: builds, then runs the end-to-end tests.

import { show } from "./run.mjs";
import { runE2e } from "./run-e2e.mjs";
import { prepareForTests } from "./system.mjs";

const isReady = prepareForTests() && show(process.execPath, ["scripts/build.mjs"]) === 0;
process.exitCode = isReady ? runE2e(process.argv.slice(2)) : 1;
