import { defineConfig } from "@playwright/test";

const ADDRESS = "http://127.0.0.1:4173/";

/** Each spec runs in Electron and, unless it is about Electron itself, in a current Chromium. */
export default defineConfig({
  testDir: "renderer/e2e",
  outputDir: "test-results",
  workers: 1,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["list"]],
  use: { baseURL: ADDRESS, trace: "retain-on-failure" },
  projects: [
    { name: "electron", testMatch: "**/*.spec.ts" },
    { name: "chromium", testMatch: "**/*.spec.ts", testIgnore: "**/*.electron.spec.ts" },
  ],
  webServer: {
    command: "npx vite preview --config vite.renderer.config.ts",
    url: ADDRESS,
    reuseExistingServer: !process.env["CI"],
  },
});
