import { mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ChosenFiles, checkReadable, filesBelow, readDocument } from "./chosen-files.ts";
import { readProblem } from "./file-problem.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "quipu-chosen-"));
  await writeFile(join(folder, "Entrevista ñ.txt"), "El presupuesto");
});
afterEach(() => rm(folder, { recursive: true }));

const interview = () => join(folder, "Entrevista ñ.txt");
const found = () => ({ path: interview(), name: "Entrevista ñ.txt" });

describe("a chosen file", () => {
  it("is known to the window by name, size and token, not by path", async () => {
    const [file] = await new ChosenFiles().add(1, [found()]);
    expect(file).toEqual({ token: expect.any(String), name: "Entrevista ñ.txt", byteLength: 14 });
    expect(JSON.stringify(file)).not.toContain(folder);
  });

  it("is read once", async () => {
    const files = new ChosenFiles();
    const [file] = await files.add(1, [found()]);
    const token = file?.token ?? "";
    expect(new TextDecoder().decode(await files.read(1, token))).toBe("El presupuesto");
    await expect(files.read(1, token)).rejects.toThrow("No file was chosen under this token");
  });

  it("is read by the window it was chosen in, which another window's attempt does not hinder", async () => {
    const files = new ChosenFiles();
    const [file] = await files.add(1, [found()]);
    const token = file?.token ?? "";
    await expect(files.read(2, token)).rejects.toThrow("No file was chosen under this token");
    expect(await files.read(1, token)).toHaveLength(14);
  });

  it("is forgotten with its window", async () => {
    const files = new ChosenFiles();
    const [first] = await files.add(1, [found()]);
    const [other] = await files.add(2, [found()]);
    files.forget(1);
    await expect(files.read(1, first?.token ?? "")).rejects.toThrow("No file was chosen");
    expect(await files.read(2, other?.token ?? "")).toHaveLength(14);
  });

  it("that is gone before it is read is named in a sentence", async () => {
    const files = new ChosenFiles();
    const [file] = await files.add(1, [found()]);
    await rm(interview());
    await expect(files.read(1, file?.token ?? "")).rejects.toThrow(
      '"Entrevista ñ.txt" could not be read: it is no longer where it was.',
    );
  });

  it("that is gone before it is listed is listed with no bytes", async () => {
    expect(await new ChosenFiles().add(1, [{ path: join(folder, "gone.txt"), name: "gone.txt" }])).toMatchObject([
      { name: "gone.txt", byteLength: 0 },
    ]);
  });
});

describe("reading", () => {
  it("refuses a folder by name", async () => {
    await mkdir(join(folder, "Interviews"));
    await expect(readDocument(join(folder, "Interviews"))).rejects.toThrow(
      '"Interviews" could not be read: it is a folder. Choose the documents in it.',
    );
  });

  const file = { size: 0, isFile: () => true, isDirectory: () => false };

  it("takes 300 MB and refuses a byte more, naming the size and the limit", () => {
    expect(() => checkReadable("a.txt", { ...file, size: 300_000_000 })).not.toThrow();
    expect(() => checkReadable("a.txt", { ...file, size: 300_000_001 })).toThrow(
      '"a.txt" could not be read: it has 301 MB, and the limit is 300 MB. Split it into smaller files.',
    );
  });

  it("refuses a pipe or a device, which it could wait on for ever", () => {
    expect(() => checkReadable("pipe", { ...file, isFile: () => false })).toThrow('"pipe" could not be read');
  });

  it.each([
    ["EACCES", "you have no permission to read it"],
    ["EPERM", "you have no permission to read it"],
    ["EBUSY", "another program is using it"],
    ["EWEIRD", "the system refused (EWEIRD)"],
  ])("says of %s that %s", (code, reason) => {
    const problem = readProblem("a.docx", Object.assign(new Error(), { code }));
    expect(problem.message).toContain(`"a.docx" could not be read: ${reason}`);
  });
});

describe("a file that is written while it is read", () => {
  it("is refused, be it longer or only newer then", async () => {
    const says = '"Entrevista ñ.txt" was changed while it was being read. Wait until it is saved and choose it again.';
    const longer = async (path: string) => {
      const bytes = await readFile(path);
      await writeFile(path, "El presupuesto, y más");
      return bytes;
    };
    await expect(readDocument(interview(), longer)).rejects.toThrow(says);
    // times of files are coarse, so the one before lies well back
    await utimes(interview(), 1_000_000, 1_000_000);
    const other = async (path: string) => {
      const bytes = await readFile(path);
      await writeFile(
        path,
        bytes.map((byte) => byte ^ 1),
      );
      return bytes;
    };
    await expect(readDocument(interview(), other)).rejects.toThrow(says);
  });

  it("is read where nothing changes", async () => {
    expect(await readDocument(interview())).toHaveLength((await readFile(interview())).length);
  });
});

describe("a chosen folder", () => {
  it("gives the files in it and below in the order of their names, without hidden ones and links", async () => {
    await mkdir(join(folder, "b/.git"), { recursive: true });
    for (const name of ["b/10.txt", "b/9.txt", "b/.git/config", ".DS_Store", "~$rosa.docx", "a.txt"]) {
      await writeFile(join(folder, name), "x");
    }
    await symlink("/etc", join(folder, "b/link"));
    const found = await filesBelow(folder);
    expect(found.map(({ name }) => name)).toEqual(["a.txt", "b/9.txt", "b/10.txt", "Entrevista ñ.txt"]);
    expect(found[1]?.path).toBe(join(folder, "b/9.txt"));
  });

  it("that is gone or no folder is named in a sentence", async () => {
    await expect(filesBelow(join(folder, "gone"))).rejects.toThrow('"gone" could not be read: it is no longer');
    await expect(filesBelow(interview())).rejects.toThrow('"Entrevista ñ.txt" could not be read');
  });
});
