import { createServer, createServerModuleRunner } from "vite";
import { root } from "./run.mjs";

/**
 * Loads modules of the project that load others later, as the readers do, which Vite's `runnerImport` does not allow.
 * @returns {Promise<{ load: (file: string) => Promise<any>, close: () => Promise<void> }>}
 */
export async function openLoader() {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: "error",
    appType: "custom",
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
  return { load: (file) => runner.import(file), close: () => server.close() };
}
