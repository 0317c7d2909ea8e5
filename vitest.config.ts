import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // long enough for a slow machine: it ends what hangs and measures nothing
    testTimeout: 120_000,
    include: ["{app,renderer,main,fixtures,scripts}/**/*.test.{ts,tsx}"],
    exclude: ["fixtures/bad-imports/**"],
    maxWorkers: 2,
  },
});
