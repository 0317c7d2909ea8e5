import { defineConfig } from "@playwright/test";

// A port of this run's own, so that two runs at once do not meet; the workers get it through the environment.
process.env["QUIPU_PORT"] ??= String(20_000 + (process.pid % 10_000));
const port = process.env["QUIPU_PORT"];
const address = `http://127.0.0.1:${port}/`;

/** Each spec runs in Electron and, unless it is about Electron itself, in a current Chromium. */
export default defineConfig({
  testDir: "renderer/e2e",
  outputDir: "test-results",
  // Slow machines pass, too: a test fails for what it sees, not for how long that took.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["list"]],
  use: { baseURL: address, trace: "retain-on-failure" },
  projects: [
    { name: "electron", testMatch: "**/*.spec.ts" },
    { name: "chromium", testMatch: "**/*.spec.ts", testIgnore: "**/*.electron.spec.ts" },
  ],
  webServer: {
    command: `npx vite preview --config vite.renderer.config.ts --port ${port}`,
    url: address,
  },
});
