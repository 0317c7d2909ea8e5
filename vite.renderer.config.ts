import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { csp, NONCE_PLACEHOLDER } from "./main/csp.ts";

export default defineConfig({
  root: "renderer",
  base: "./",
  plugins: [react()],
  resolve: {
    alias: {
      // its build for browsers needs a document, which a worker has none of
      "decode-named-character-reference": path.resolve("node_modules/decode-named-character-reference/index.js"),
    },
  },
  worker: { format: "es" },
  build: {
    outDir: "../dist/renderer",
    emptyOutDir: true,
    target: "chrome114",
    modulePreload: { polyfill: false },
    sourcemap: true,
    // The policy lets no font or script come from a data: address.
    assetsInlineLimit: 0,
    // Everything is read from the disk.
    chunkSizeWarningLimit: 4096,
  },
  html: { cspNonce: NONCE_PLACEHOLDER },
  // The main process puts a new nonce into each load; here the placeholder itself serves as one.
  preview: {
    host: "127.0.0.1",
    strictPort: true,
    headers: { "content-security-policy": csp(NONCE_PLACEHOLDER) },
  },
});
