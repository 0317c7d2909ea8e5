import { builtinModules } from "node:module";

const external = ["electron", ...builtinModules, ...builtinModules.map((m) => `node:${m}`)];

/**
 * Main and preload are each one CommonJS file: Electron < 28 has no ESM main, and a sandboxed preload can never be ESM.
 * @param {string} entry @param {string} outDir @param {string} name
 * @returns {import('vite').InlineConfig}
 */
export const nodeBundle = (entry, outDir, name) => ({
  configFile: false,
  logLevel: "warn",
  build: {
    outDir,
    emptyOutDir: true,
    target: "node18",
    minify: false,
    sourcemap: true,
    lib: { entry, formats: ["cjs"], fileName: () => `${name}.cjs` },
    rollupOptions: { external },
  },
  resolve: { conditions: ["node"], mainFields: ["module", "main"] },
});
