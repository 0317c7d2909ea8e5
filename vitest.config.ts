import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{app,renderer,main,fixtures,scripts}/**/*.test.{ts,tsx}"],
    exclude: ["fixtures/bad-imports/**"],
    maxWorkers: 2,
  },
});
