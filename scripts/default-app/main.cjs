// What Electron's own default app does for `electron [flags] [--require module] <app folder> [arguments]`, no more.
const { app } = require("electron");
const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");

const { folder, required } = readArguments(process.argv.slice(1));
if (folder === null) {
  console.error("Usage: electron <app folder>");
  process.exit(2);
}
Module._preloadModules(required);
runApp(folder);

function readArguments(args) {
  const required = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index];
    if (argument === "-r" || argument === "--require") required.push(args[++index]);
    else if (argument.startsWith("--require=")) required.push(argument.slice("--require=".length));
    else if (!argument.startsWith("-")) return { folder: argument, required };
  }
  return { folder: null, required };
}

function runApp(folder) {
  const root = fs.realpathSync(path.resolve(folder));
  const { name, productName, version, desktopName } = JSON.parse(
    fs.readFileSync(path.join(root, "package.json"), "utf8"),
  );
  // As with the official one, the second argument is the app.
  process.argv.splice(1, process.argv.indexOf(folder), root);
  process.defaultApp = true;
  app.setVersion(version);
  app.setName(productName ?? name);
  app.setDesktopName?.(desktopName);
  app.setPath("userData", path.join(app.getPath("appData"), app.getName()));
  app.setAppPath(root);
  Module._load(Module._resolveFilename(root, null, true), Module, true);
}
