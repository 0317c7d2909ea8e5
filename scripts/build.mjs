// npm run build: the window into dist/renderer, the main process and its preload script into one file each.
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const started = performance.now();
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
await build({ configFile: "vite.renderer.config.ts", logLevel: "warn" });
await buildForNode("main");
// The last to be written: isStale in start.mjs goes by its time.
await buildForNode("preload");
console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`);

/** CommonJS: Electron before 28 starts no ES module, and a sandboxed preload script can never be one. */
async function buildForNode(name) {
  await build({
    configFile: false,
    logLevel: "warn",
    resolve: { conditions: ["node"], mainFields: ["module", "main"] },
    build: {
      outDir: `dist/${name}`,
      target: "node18",
      minify: false,
      sourcemap: true,
      lib: { entry: `main/${name}.ts`, formats: ["cjs"], fileName: () => `${name}.cjs` },
      rollupOptions: { external: ["electron", /^node:/, ...builtinModules] },
    },
  });
}
