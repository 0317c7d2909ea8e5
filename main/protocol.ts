import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, resolve, sep } from "node:path";
import { csp, NONCE_PLACEHOLDER } from "./csp.ts";

export const SCHEME = "app";
const HOST = "bundle";
export const ORIGIN = `${SCHEME}://${HOST}`;

const TYPES = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".txt", "text/plain; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".woff2", "font/woff2"],
]);

/**
 * The file below `root` that an address means, or null where the address leads elsewhere.
 *
 * `app://bundle/` -> `<root>/index.html`; `app://bundle/..%2fmain.cjs` and every other host -> null.
 */
export function fileOfAddress(address: string, root: string): string | null {
  const url = new URL(address);
  if (url.protocol !== `${SCHEME}:` || url.host !== HOST) return null;
  const path = decode(url.pathname);
  if (path === null || path.includes("\0") || path.includes("\\")) return null;
  const file = resolve(root, `.${path === "/" ? "/index.html" : path}`);
  return file.startsWith(resolve(root) + sep) ? file : null;
}

/**
 * Answers a request of the window from the files below `root`: 403 for an address outside of them, 404 where there
 * is no such file. Each answer carries the CSP; a page also gets the nonce of that CSP for its placeholder.
 */
export async function serveBundle(request: { readonly url: string }, root: string): Promise<Response> {
  const file = fileOfAddress(request.url, root);
  if (file === null) return new Response("Forbidden", { status: 403 });
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return new Response("Not found", { status: 404 });
  const nonce = randomBytes(16).toString("base64");
  const isPage = extname(file) === ".html";
  const body = isPage ? bytes.toString("utf8").replaceAll(NONCE_PLACEHOLDER, nonce) : new Uint8Array(bytes);
  return new Response(body, {
    headers: {
      "content-type": TYPES.get(extname(file)) ?? "application/octet-stream",
      "content-security-policy": csp(nonce),
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
    },
  });
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
