import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeProblem } from "./file-problem.ts";
import { safeFileName, writeAtomically } from "./save-file.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "quipu-save-"));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = new TextEncoder().encode("code,codings\r\n");

describe("saving", () => {
  it("writes the bytes under the name and leaves nothing beside them", async () => {
    await writeAtomically(join(folder, "a.csv"), bytes);
    expect(await readFile(join(folder, "a.csv"), "utf8")).toBe("code,codings\r\n");
    expect(await readdir(folder)).toEqual(["a.csv"]);
  });

  it("replaces a file and keeps who may read it", async () => {
    const path = join(folder, "a.csv");
    await writeFile(path, "a longer text than the new one");
    await chmod(path, 0o600);
    await writeAtomically(path, bytes);
    expect(await readFile(path, "utf8")).toBe("code,codings\r\n");
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it("follows a link and leaves it one", async () => {
    await writeFile(join(folder, "real.csv"), "old");
    await symlink("real.csv", join(folder, "link.csv"));
    await writeAtomically(join(folder, "link.csv"), bytes);
    expect(await readFile(join(folder, "real.csv"), "utf8")).toBe("code,codings\r\n");
  });

  it("under a name of 255 bytes finds room for its temporary file", async () => {
    const name = `${"a".repeat(251)}.csv`;
    await writeAtomically(join(folder, name), bytes);
    expect(await readdir(folder)).toEqual([name]);
  });

  it("that fails leaves the old file and no temporary one", async () => {
    const path = join(folder, "a.csv");
    await writeFile(path, "old");
    const unreadable: Uint8Array = Object.create(null);
    await expect(writeAtomically(path, unreadable)).rejects.toThrow('"a.csv" was not saved');
    expect(await readFile(path, "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(["a.csv"]);
  });

  it("over a folder is refused and leaves it", async () => {
    await mkdir(join(folder, "a.csv"));
    await expect(writeAtomically(join(folder, "a.csv"), bytes)).rejects.toThrow(
      '"a.csv" was not saved: a folder has this name.',
    );
    expect(await readdir(folder)).toEqual(["a.csv"]);
  });

  it("in a folder that is gone names the file", async () => {
    await expect(writeAtomically(join(folder, "gone/a.csv"), bytes)).rejects.toThrow(
      '"a.csv" was not saved: its folder is no longer there.',
    );
  });

  it.each([
    ["ENOSPC", "the disk is full"],
    ["EACCES", "you have no permission to write there"],
    ["EROFS", "this disk is read-only"],
    ["EBUSY", "another program has it open"],
  ])("says of %s that %s", (code, reason) => {
    expect(writeProblem("a.csv", Object.assign(new Error(), { code })).message).toContain(
      `"a.csv" was not saved: ${reason}`,
    );
  });
});

it.each([
  ["frequencies.csv", "frequencies.csv"],
  ["Lima/Cusco: 2026.csv", "Lima-Cusco- 2026.csv"],
  ["../../etc/passwd", "-..-etc-passwd"],
  ["C:\\a?.csv", "C--a-.csv"],
  ["año\u0000\u202e.csv", "año--.csv"],
  [" . ", "Untitled"],
  ["", "Untitled"],
])("the name %j is offered as %j", (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});

it("keeps the extension of a name that is too long", () => {
  const safe = safeFileName(`${"😀".repeat(200)}.csv`);
  expect(safe.endsWith(".csv")).toBe(true);
  expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(255);
});
