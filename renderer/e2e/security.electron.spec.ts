import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import type {} from "../bridge.ts";
import { expect, test } from "./fixtures.ts";
import type { Launched } from "./launch.ts";

// What is refused is also reported in the console.
test.use({ allowsErrors: true });

/** Opens the app and waits until its page is there. */
async function openApp(launch: () => Promise<Launched>): Promise<Launched> {
  const launched = await launch();
  await launched.page.waitForURL("app://bundle/");
  return launched;
}

/** A window that the app would never open itself, to see whether main's checks hold there too. */
type Stranger = { readonly address: string; readonly script: string; readonly inSubFrames: boolean };

/** Opens the address with our preload script in a hidden window and answers what the script there gives. */
async function runInStranger(app: ElectronApplication, stranger: Stranger): Promise<unknown> {
  return await app.evaluate(async ({ app: electronApp, BrowserWindow }, { address, script, inSubFrames }) => {
    const preload = `${electronApp.getAppPath()}/dist/preload/preload.cjs`;
    const webPreferences = { preload, sandbox: true, nodeIntegrationInSubFrames: inSubFrames };
    const window = new BrowserWindow({ show: false, webPreferences });
    try {
      await window.loadURL(address);
      return await window.webContents.executeJavaScript(script);
    } finally {
      window.destroy();
    }
  }, stranger);
}

/** What the open dialog answers from now on. */
async function answerOpenDialog(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...paths] });
  }, filePaths);
}

/** How a request in the page's session ends: `answered 200`, or Chromium's name for the error. */
async function request(app: ElectronApplication, address: string): Promise<string> {
  return await app.evaluate(
    ({ session }, url) =>
      session.defaultSession.fetch(url).then(
        (answer) => `answered ${answer.status}`,
        (error: Error) => /ERR_\w+/.exec(error.message)?.[0] ?? error.message,
      ),
    address,
  );
}

test("the page has the bridge and nothing else of Node or Electron", async ({ launch }) => {
  const { page, app } = await openApp(launch);
  const seen = await page.evaluate(() => ({
    node: ["require", "process", "module", "Buffer", "global", "ipcRenderer", "electron"].filter(
      (name) => name in window,
    ),
    bridge: Object.keys(window.quipu ?? {}).sort(),
    origin: location.origin,
    isSecure: isSecureContext,
  }));
  expect(seen).toEqual({
    node: [],
    bridge: ["chooseFiles", "chooseFolder", "onMenuCommand", "readFile", "saveFile"],
    origin: "app://bundle",
    isSecure: true,
  });
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) =>
      Reflect.get(window.webContents, "getLastWebPreferences").call(window.webContents),
    ),
  );
  expect(preferences).toHaveLength(1);
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
  });
});

test("the policy stops an inline script, a script from a data: address, and a request to elsewhere", async ({
  launch,
}) => {
  const { page } = await openApp(launch);
  const stopped = await page.evaluate(async () => {
    const violation = () =>
      new Promise<string>((resolve) =>
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective), {
          once: true,
        }),
      );
    const ran = (script: HTMLScriptElement) =>
      new Promise<string>((resolve) => {
        script.addEventListener("load", () => resolve("ran"));
      });
    const inline = document.createElement("script");
    inline.textContent = "document.documentElement.dataset.ran = 'yes'";
    const inlineStopped = violation();
    document.body.append(inline);
    const data = document.createElement("script");
    data.src = "data:text/javascript,document.documentElement.dataset.ran='yes'";
    const first = document.documentElement.dataset["ran"] ?? (await inlineStopped);
    const dataStopped = Promise.race([violation(), ran(data)]);
    document.body.append(data);
    const second = await dataStopped;
    const requestStopped = violation();
    const request = fetch("https://example.com/").catch(() => "failed");
    const third = await Promise.race([requestStopped, request.then(() => requestStopped)]);
    return [first, second, third];
  });
  expect(stopped).toEqual(["script-src-elem", "script-src-elem", "connect-src"]);
});

test("each load of the page gets its own nonce", async ({ launch }) => {
  const { page } = await openApp(launch);
  const policies = await page.evaluate(async () => {
    const answers = await Promise.all([fetch("/"), fetch("/")]);
    return answers.map((answer) => answer.headers.get("content-security-policy") ?? "");
  });
  expect(policies[0]).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[^']{20,}'/);
  expect(policies[1]).not.toBe(policies[0]);
});

test("the protocol gives no file outside of the window's own", async ({ launch }) => {
  const { page } = await openApp(launch);
  const statuses = await page.evaluate(async () => {
    const paths = ["/..%2fmain%2fmain.cjs", "/..%5cmain%5cmain.cjs", "/%2e%2e/main/main.cjs", "/../main/main.cjs"];
    return await Promise.all(paths.map(async (path) => (await fetch(path)).status));
  });
  expect(statuses).toEqual([403, 403, 404, 404]);
});

test("the session makes no request but to the bundle", async ({ launch }) => {
  let requests = 0;
  const server = createServer((_request, answer) => {
    requests += 1;
    answer.end("reached");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const { app } = await openApp(launch);
    expect(await request(app, `http://127.0.0.1:${port}/`)).toBe("ERR_BLOCKED_BY_CLIENT");
    expect(await request(app, "app://other/index.html")).toBe("answered 403");
    expect(requests).toBe(0);
    const resolved = await app.evaluate(({ session }) =>
      session.defaultSession.resolveHost("localhost").then(
        () => "resolved",
        (error: Error) => error.message,
      ),
    );
    expect(resolved).toContain("ERR_NAME_NOT_RESOLVED");
  } finally {
    server.close();
  }
});

test("the page opens no window", async ({ launch }) => {
  const { page, app } = await openApp(launch);
  expect(await page.evaluate(() => window.open("app://bundle/") === null)).toBe(true);
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "https://example.com/";
    link.target = "_blank";
    document.body.append(link);
    link.click();
    link.remove();
  });
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

for (const address of ["https://example.com/", "app://bundle/other.html"]) {
  test(`the page does not go to ${address}`, async ({ launch }) => {
    const { page, app } = await openApp(launch);
    const heard = await app.evaluateHandle(({ BrowserWindow }) => ({
      prevented: new Promise<boolean>((resolve) =>
        // Heard after the app's own listener.
        BrowserWindow.getAllWindows()[0]?.webContents.once("will-navigate", (event) => resolve(event.defaultPrevented)),
      ),
    }));
    await startNavigation(page, address);
    expect(await app.evaluate((_electron, { prevented }) => prevented, heard)).toBe(true);
    expect(page.url()).toBe("app://bundle/");
    expect(await page.evaluate(() => document.documentElement.dataset["stays"])).toBe("yes");
  });
}

async function startNavigation(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    document.documentElement.dataset["stays"] = "yes";
    location.href = to;
  }, address);
}

test("every permission is refused but storage that stays", async ({ launch }) => {
  const { page } = await openApp(launch);
  const seen = await page.evaluate(async () => {
    const names = ["geolocation", "notifications", "camera", "microphone", "midi", "clipboard-read"];
    const states = names.map(
      async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
    );
    return {
      states: [...new Set(await Promise.all(states))],
      notifications: await Notification.requestPermission(),
      geolocation: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(resolve, (error) => resolve(error.code === error.PERMISSION_DENIED)),
      ),
      storage: await navigator.storage.persist(),
    };
  });
  expect(seen).toEqual({ states: ["denied"], notifications: "denied", geolocation: true, storage: true });
});

test("the bridge refuses wrong arguments", async ({ launch }) => {
  const { page } = await openApp(launch);
  const refusals = await page.evaluate(async () => {
    const { quipu } = window;
    const calls: [string, ...unknown[]][] = [
      ["chooseFiles", "/etc/passwd"],
      ["readFile"],
      ["readFile", 7],
      ["readFile", { token: "x" }],
      ["saveFile", "a.csv"],
      ["saveFile", { name: "a.csv", bytes: "text" }],
      ["saveFile", { name: "a.csv", bytes: new Uint8Array(1), path: "/etc/passwd" }],
      ["saveFile", { name: "", bytes: new Uint8Array(1) }],
    ];
    const messages = calls.map(async ([method, ...args]) => {
      const call: (...given: unknown[]) => Promise<unknown> = Reflect.get(quipu ?? {}, method);
      return await call(...args).then(
        () => `${method} answered`,
        (error: Error) => /was called with wrong arguments/.exec(error.message)?.[0] ?? error.message,
      );
    });
    return [...new Set(await Promise.all(messages))];
  });
  expect(refusals).toEqual(["was called with wrong arguments"]);
});

test("the bridge reads a chosen file once, by its token, and never says where it lies", async ({ launch }) => {
  const folder = await mkdtemp(join(tmpdir(), "quipu-security-"));
  const path = join(folder, "Interview.txt");
  await writeFile(path, "verbatim");
  try {
    const { page, app } = await openApp(launch);
    await answerOpenDialog(app, [path, join(folder, "Gone.txt")]);
    const seen = await page.evaluate(async (chosenPath) => {
      const read = (token: string) =>
        window.quipu?.readFile(token).then(
          (bytes) => new TextDecoder().decode(bytes),
          (error: Error) => error.message,
        );
      const files = (await window.quipu?.chooseFiles()) ?? [];
      const token = files[0]?.token ?? "";
      return {
        files: files.map((file) => Object.keys(file).sort()),
        text: JSON.stringify(files),
        reads: [await read(token), await read(token), await read(chosenPath), await read(files[1]?.token ?? "")],
      };
    }, path);
    expect(seen.files).toEqual([
      ["byteLength", "name", "token"],
      ["byteLength", "name", "token"],
    ]);
    expect(seen.text).not.toContain(folder);
    expect(seen.reads).toEqual([
      "verbatim",
      "No file was chosen under this token, or it was read already.",
      "No file was chosen under this token, or it was read already.",
      expect.stringMatching(/^"Gone\.txt" could not be read: it is no longer where it was\./),
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("the bridge refuses a token that another window was given", async ({ launch }) => {
  const { page, app } = await openApp(launch);
  await answerOpenDialog(app, ["/etc/hostname"]);
  const token = await page.evaluate(async () => (await window.quipu?.chooseFiles())?.[0]?.token ?? "");
  const script = `quipu.readFile(${JSON.stringify(token)}).then(() => "read", (error) => error.message)`;
  const seen = await runInStranger(app, { address: "app://bundle/", script, inSubFrames: false });
  expect(seen).toBe("No file was chosen under this token, or it was read already.");
});

test("the bridge refuses a page of another origin", async ({ launch }) => {
  const { app } = await openApp(launch);
  await answerOpenDialog(app, ["/etc/hostname"]);
  const script = 'quipu.chooseFiles().then(() => "answered", (error) => error.message)';
  const seen = await runInStranger(app, { address: "data:text/html,<p>", script, inSubFrames: false });
  expect(seen).toContain("was called from outside of Quipu's window");
});

test("the bridge refuses a frame inside the page", async ({ launch }) => {
  const { app } = await openApp(launch);
  await answerOpenDialog(app, ["/etc/hostname"]);
  const script = `new Promise((resolve) => {
    const frame = document.createElement("iframe");
    frame.srcdoc = "<p>";
    frame.onload = () => frame.contentWindow.quipu.chooseFiles().then(() => "answered", (error) => error.message).then(resolve);
    document.body.append(frame);
  })`;
  const seen = await runInStranger(app, { address: "app://bundle/", script, inSubFrames: true });
  expect(seen).toContain("was called from outside of Quipu's window");
});
