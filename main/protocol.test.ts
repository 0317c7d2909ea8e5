import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NONCE_PLACEHOLDER } from "./csp.ts";
import { fileOfAddress, serveBundle } from "./protocol.ts";

describe("the file of an address", () => {
  const root = "/bundle/renderer";

  it.each([
    ["app://bundle/", "/bundle/renderer/index.html"],
    ["app://bundle/assets/a.js", "/bundle/renderer/assets/a.js"],
    ["app://bundle/a%20b.css?x=1#y", "/bundle/renderer/a b.css"],
    ["app://bundle/../../main/main.cjs", "/bundle/renderer/main/main.cjs"],
    ["app://bundle/%2e%2e/main.cjs", "/bundle/renderer/main.cjs"],
  ])("%s is %s", (address, file) => {
    expect(fileOfAddress(address, root)).toBe(file);
  });

  it.each([
    "app://bundle/..%2fmain%2fmain.cjs",
    "app://bundle/a/..%2f..%2f..%2fetc/passwd",
    "app://bundle/..%5cmain.cjs",
    "app://bundle/a.js%00.css",
    "app://bundle/%",
    "app://bundle/.%2f",
    "app://other/index.html",
    "file:///etc/passwd",
    "https://bundle/index.html",
  ])("%s is refused", (address) => {
    expect(fileOfAddress(address, root)).toBeNull();
  });

  it("never lies outside of the root", () => {
    const part = fc.constantFrom(
      "..",
      ".",
      "a",
      "%2e%2e",
      "..%2f",
      "%2f",
      "%5c..",
      "//",
      "renderer-2",
      "%252e%252e%252f",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const file = fileOfAddress(`app://bundle/${parts.join("/")}`, root);
        expect(file === null || file.startsWith(`${root}/`)).toBe(true);
        expect(file?.split("/").includes("..") ?? false).toBe(false);
      }),
    );
  });
});

describe("the bundle's server", () => {
  let folder = "";
  const serve = (path: string) => serveBundle({ url: `app://bundle${path}` }, join(folder, "renderer"));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "quipu-protocol-"));
    await mkdir(join(folder, "renderer"));
    await writeFile(join(folder, "renderer/index.html"), `<style nonce="${NONCE_PLACEHOLDER}"></style>`);
    for (const name of ["a.js", "a.mjs", "a.css", "a.json", "a.svg", "a.png", "a.woff2", "a.bin"]) {
      await writeFile(join(folder, "renderer", name), NONCE_PLACEHOLDER);
    }
    await writeFile(join(folder, "secret.txt"), "secret");
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("puts the nonce of the policy into the page, another one at each load", async () => {
    const [first, second] = [await serve("/"), await serve("/")];
    const [page, next] = [await first.text(), await second.text()];
    const nonce = /nonce="(.+)"/.exec(page)?.[1];
    expect(first.headers.get("content-security-policy")).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(page).not.toContain(NONCE_PLACEHOLDER);
    expect(next).not.toBe(page);
  });

  it.each([
    ["/a.js", "text/javascript; charset=utf-8"],
    ["/a.mjs", "text/javascript; charset=utf-8"],
    ["/a.css", "text/css; charset=utf-8"],
    ["/a.json", "application/json; charset=utf-8"],
    ["/a.svg", "image/svg+xml"],
    ["/a.png", "image/png"],
    ["/a.woff2", "font/woff2"],
    ["/a.bin", "application/octet-stream"],
  ])("serves %s byte for byte as %s", async (path, type) => {
    const answer = await serve(path);
    expect(answer.headers.get("content-type")).toBe(type);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await answer.text()).toBe(NONCE_PLACEHOLDER);
  });

  it("answers 404 for a missing file and for a folder, 403 for one outside", async () => {
    expect((await serve("/none.js")).status).toBe(404);
    expect((await serve("/..%2fsecret.txt")).status).toBe(403);
    await mkdir(join(folder, "renderer/folder"));
    expect((await serve("/folder")).status).toBe(404);
  });
});
