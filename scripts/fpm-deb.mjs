#!/usr/bin/env node
// Stands in for fpm where electron-builder cannot download it: takes the arguments of `fpm -s dir -t deb` that
// electron-builder gives (through CUSTOM_FPM_PATH) and makes the package with dpkg-deb.
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";

const { options, depends, sources } = readArguments(process.argv.slice(2));
if (options.get("-s") !== "dir" || options.get("-t") !== "deb")
  throw new Error("This makes a deb of folders, no more.");

const folder = mkdtempSync(path.join(os.tmpdir(), "deb-"));
try {
  chmodSync(folder, 0o755);
  for (const source of sources) copySource(source);
  const byteLength = setModes(folder);
  writeControl(byteLength);
  const compression = options.get("--deb-compression") ?? "xz";
  execFileSync("dpkg-deb", [
    "--root-owner-group",
    `-Z${compression}`,
    "-z1",
    "--build",
    folder,
    options.get("--package"),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function readArguments(args) {
  const found = { options: new Map(), depends: [], sources: [] };
  for (let index = 0; index < args.length; index++) {
    const argument = args[index];
    if (argument === "--force" || argument === "--debug") continue;
    if (!argument.startsWith("-")) found.sources.push(argument);
    else if (argument === "-d") found.depends.push(args[++index]);
    else if (/^--[^=]+=/.test(argument)) found.options.set(...argument.split(/=(.*)/s, 2));
    else found.options.set(argument, args[++index]);
  }
  return found;
}

/** `from=to`, where `from/` means what is in it. */
function copySource(source) {
  const [from, to] = source.split(/=(?=[^=]*$)/);
  const target = path.join(folder, to);
  mkdirSync(path.dirname(target), { recursive: true });
  cpSync(from.replace(/\/$/, ""), target, { recursive: true, verbatimSymlinks: true });
}

/** Gives every file the mode that Debian wants; answers the size of all in bytes. */
function setModes(directory) {
  let byteLength = 0;
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(file, 0o755);
    if (!entry.isFile()) continue;
    const { mode, size } = statSync(file);
    chmodSync(file, mode & 0o100 ? 0o755 : 0o644);
    byteLength += size;
  }
  return byteLength;
}

function writeControl(byteLength) {
  const debian = path.join(folder, "DEBIAN");
  mkdirSync(debian);
  const [summary = "", ...more] = (options.get("--description") ?? "").trim().split("\n");
  const fields = [
    ["Package", options.get("--name")],
    ["Version", options.get("--version")],
    ["Architecture", options.get("--architecture")],
    ["Maintainer", options.get("--maintainer")],
    ["Installed-Size", Math.ceil(byteLength / 1024)],
    ["Depends", depends.join(", ")],
    ["Section", options.get("--category")],
    ["Priority", "optional"],
    ["Homepage", options.get("--url")],
    ["Description", [summary, ...more.map((line) => ` ${line.trim() || "."}`)].join("\n")],
  ];
  writeFileSync(path.join(debian, "control"), fields.map(([name, value]) => `${name}: ${value}\n`).join(""));
  copyScript("--after-install", path.join(debian, "postinst"));
  copyScript("--after-remove", path.join(debian, "postrm"));
}

function copyScript(option, target) {
  const script = options.get(option);
  if (!script) return;
  copyFileSync(script, target);
  chmodSync(target, 0o755);
}
