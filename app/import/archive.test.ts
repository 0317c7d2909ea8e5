import fc from "fast-check";
import { strFromU8, strToU8, type Zippable, zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { type ArchiveEntry, listArchive, readEntry } from "./archive.ts";
import { ImportProblem } from "./import-problem.ts";

const [HEADER, ENTRY, END] = [0x04034b50, 0x02014b50, 0x06054b50];

const zipped = (files: Zippable) => zipSync(files);
const listed = (files: Zippable) => listArchive("round.zip", zipped(files));
const names = (entries: readonly ArchiveEntry[]) => entries.map(({ name }) => name);
const problemOf = async (act: () => Promise<unknown>): Promise<string> => {
  try {
    await act();
  } catch (error) {
    expect(error).toBeInstanceOf(ImportProblem);
    return (error as Error).message;
  }
  return "no problem";
};

/** The zip file with something done to each of its headers of a kind. */
function changed(bytes: Uint8Array, signature: number, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) if (view.getUint32(at, true) === signature) change(view, at);
  return copy;
}

/** A zip file of one file whose name is these bytes, of which it does not say in what encoding they are. */
function named(name: Uint8Array): Uint8Array {
  const write = (view: DataView, at: number) => new Uint8Array(view.buffer).set(name, at);
  const zip = zipped({ ["x".repeat(name.length)]: strToU8("uno") });
  const local = changed(zip, HEADER, (view, at) => write(view, at + 30));
  return changed(local, ENTRY, (view, at) => write(view, at + 46));
}

describe("the files of an archive", () => {
  test("are listed in order with their paths and sizes, and read back", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8})?\.txt$/), { minLength: 1, maxLength: 8 }),
        fc.array(fc.uint8Array({ maxLength: 500 }), { minLength: 8, maxLength: 8 }),
        fc.constantFrom(0, 6),
        async (paths, contents, level) => {
          const files = paths.map((path, index) => [path, contents[index] ?? new Uint8Array()] as const);
          const zip = zipSync(Object.fromEntries(files), { level });
          const entries = await listArchive("a.zip", zip);
          expect(names(entries)).toEqual(paths);
          expect(await Promise.all(entries.map(readEntry))).toEqual(files.map(([, bytes]) => bytes));
          expect(entries.map(({ size }) => size)).toEqual(files.map(([, bytes]) => bytes.length));
        },
      ),
    );
  });

  test("leave out folders, and what systems and Office put beside them", async () => {
    const one = strToU8("uno");
    const entries = await listed({
      "uno.txt": one,
      "leer/": new Uint8Array(),
      "__MACOSX/._uno.txt": one,
      ".DS_Store": one,
      "ronda/.DS_Store": one,
      "ronda/Thumbs.db": one,
      "ronda/~$dos.docx": one,
      "ronda/dos.docx": one,
    });
    expect(names(entries)).toEqual(["uno.txt", "ronda/dos.docx"]);
  });

  test("leave out links of Unix, which would lead elsewhere", async () => {
    const attrs = (0o120777 << 16) >>> 0;
    const entries = await listed({
      "uno.txt": strToU8("uno"),
      "passwd.txt": [strToU8("/etc/passwd"), { os: 3, attrs }],
    });
    expect(names(entries)).toEqual(["uno.txt"]);
  });

  test("are kept apart where their names are the same", async () => {
    const entries = await listed({
      "a/uno.txt": strToU8("1"),
      "./a/uno.txt": strToU8("2"),
      "a\\UNO.txt": strToU8("3"),
    });
    expect(names(entries)).toEqual(["a/uno.txt", "a/uno (2).txt", "a/UNO (3).txt"]);
  });

  test("are found in an archive that stands behind a program", async () => {
    const zip = zipped({ "uno.txt": strToU8("uno") });
    const whole = new Uint8Array([...strToU8("MZ, and then a program"), ...zip]);
    const [entry] = await listArchive("a.zip", whole);
    expect(entry && strFromU8(await readEntry(entry))).toBe("uno");
  });

  test("within a large archive (zip64) have their sizes beside their records", async () => {
    const zip = zipped({ "uno.txt": [strToU8("uno"), { extra: { 1: new Uint8Array([3, ...new Array(7).fill(0)]) } }] });
    const large = changed(zip, ENTRY, (view, at) => view.setUint32(at + 24, 0xffffffff, true));
    const [entry] = await listArchive("a.zip", large);
    expect(entry?.size).toBe(3);
    expect(entry && strFromU8(await readEntry(entry))).toBe("uno");
  });
});

describe("a name in an archive", () => {
  test.each([
    ["../../etc/uno.txt", "etc/uno.txt"],
    ["/uno.txt", "uno.txt"],
    ["C:\\Users\\Rosa\\uno.txt", "Users/Rosa/uno.txt"],
    ["..\\uno.txt", "uno.txt"],
    ["u\u0000n\u0007o.txt", "uno.txt"],
    ["factura\u202etxt.exe", "facturatxt.exe"],
    ["\u2066uno\u2069\u200b.txt", "uno.txt"],
    ["entrevistas/José.txt", "entrevistas/José.txt"],
    ["Jose\u0301.txt", "José.txt"],
    ["면담/로사.docx", "면담/로사.docx"],
    ["👩‍🏫.txt", "👩‍🏫.txt"],
    ["..", "unnamed"],
    [`${"a".repeat(300)}.txt`, `${"a".repeat(100)}….txt`],
  ])("%j is shown as %j", async (name, shown) => {
    expect(names(await listed({ [name]: strToU8("uno") }))).toEqual([shown]);
  });

  test("leads nowhere outside, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), async (name) => {
        // which fflate cannot write
        fc.pre(name !== "__proto__");
        const zip = zipSync({ [name]: strToU8("uno"), "uno.txt": strToU8("uno") });
        for (const { name: shown } of await listArchive("a.zip", zip)) {
          expect(shown).not.toMatch(/[\p{Cc}\u202a-\u202e\\]|^\/|(^|\/)\.\.?(\/|$)/u);
        }
      }),
    );
  });

  test.each([
    ["cp850", "Entrevista con Íñigo Núñez (año 2).txt"],
    ["cp437", "Gespräch mit Frau Groß.txt"],
    ["windows-1252", "Entrevista con José Núñez.txt"],
    ["euc-kr", "면담 기록 로사.txt"],
    ["shift_jis", "面接の記録（ロサ）.txt"],
    ["gb18030", "访谈记录_罗莎老师.txt"],
    ["cp866", "Интервью с учительницей.txt"],
  ])("in %s is read as it was meant", async (encoding, name) => {
    expect(names(await listArchive("a.zip", named(iconv.encode(name, encoding))))).toEqual([name]);
  });

  test("in UTF-8 is read as it was meant where the archive does not say so, as those of macOS do not", async () => {
    expect(names(await listArchive("a.zip", named(strToU8("Núñez 로사.txt"))))).toEqual(["Núñez 로사.txt"]);
  });
});

describe("an archive gets a sentence", () => {
  const plain = zipped({ "uno.txt": strToU8("uno ".repeat(50)) });
  const locked = changed(plain, ENTRY, (view, at) => view.setUint16(at + 8, 1, true));
  const bomb = zipped({ "uno.txt": new Uint8Array(60_000_000) });
  const claims = changed(plain, ENTRY, (view, at) => view.setUint32(at + 24, 2_100_000_000, true));
  const many = zipped(Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`${index}.txt`, strToU8("a")])));

  test.each([
    ["that is none", strToU8("uno"), "is damaged or no zip file"],
    ["that is empty of bytes", new Uint8Array(), "is damaged or no zip file"],
    ["that was cut", plain.subarray(0, plain.length - 30), "is damaged or no zip file"],
    ["of another kind", strToU8("Rar!\u001a\u0007"), "is a RAR or 7-Zip archive"],
    ["without files", zipped({ "leer/": new Uint8Array() }), "holds no files"],
    ["with a password", locked, "is locked by a password"],
    ["with too many files", many, "holds more than 5,000 files"],
    ["that unpacks to far more than itself", bomb, "unpacks to 200 times its size"],
    ["that says it unpacks to gigabytes", claims, "unpacks to more than 2,000 MB"],
  ])("%s", async (_, bytes, says) => {
    const problem = await problemOf(() => listArchive("ronda.zip", bytes));
    expect(problem).toContain("“ronda.zip”");
    expect(problem).toContain(says);
  });

  test("that says it holds billions of files", async () => {
    const lying = changed(plain, END, (view, at) => view.setUint16(at + 10, 0xffff, true));
    expect(await problemOf(() => listArchive("ronda.zip", lying))).toContain("is damaged or no zip file");
  });
});

describe("a file in an archive", () => {
  test.each([
    ["notas/otro.zip", "is an archive within an archive"],
    ["datos.tar.gz", "is an archive within an archive"],
  ])("%s is listed with the reason why it cannot be read", async (name, says) => {
    const zip = zipped({ [name]: strToU8("PK"), "uno.txt": strToU8("uno") });
    const [entry] = await listArchive("a.zip", zip);
    expect(entry?.problem).toContain(says);
    expect(entry && (await problemOf(() => readEntry(entry)))).toContain(`“${name}”`);
  });

  test("that is locked beside open ones is listed with the reason", async () => {
    const zip = zipped({ "uno.txt": strToU8("uno"), "dos.txt": strToU8("dos") });
    const [locked, open] = await listArchive("a.zip", firstChanged(zip, 8, 1));
    expect(locked?.problem).toContain("“uno.txt” is locked by a password");
    expect(open?.problem).toBeNull();
  });

  test("that is packed in an unknown way gets a sentence, and the others are read", async () => {
    const zip = zipped({ "uno.txt": strToU8("uno"), "dos.txt": strToU8("dos") });
    const [packed, plain] = await listArchive("a.zip", firstChanged(zip, 10, 14));
    expect(packed && (await problemOf(() => readEntry(packed)))).toContain("packed in a way that Quipu does not know");
    expect(plain && strFromU8(await readEntry(plain))).toBe("dos");
  });

  test.each([
    ["a letter is wrong", (zip: Uint8Array) => flip(zip, 45)],
    ["its size is too small", (zip: Uint8Array) => resized(zip, 100)],
    ["its size is too large", (zip: Uint8Array) => resized(zip, 40_000_000)],
    ["its header lies outside", (zip: Uint8Array) => changed(zip, ENTRY, (view, at) => view.setUint32(at + 42, 9e8))],
    [
      "its length goes beyond the end",
      (zip: Uint8Array) => changed(zip, ENTRY, (view, at) => view.setUint32(at + 20, 9e8)),
    ],
  ])("is damaged where %s", async (_, damage) => {
    for (const level of [0, 6] as const) {
      const zip = damage(zipSync({ "uno.txt": strToU8("uno dos tres ".repeat(5000)) }, { level }));
      const bytes = zip.slice();
      const [entry] = await listArchive("a.zip", bytes);
      expect(entry && (await problemOf(() => readEntry(entry)))).toContain("“uno.txt” is damaged");
    }
  });

  test("that is far larger than its record says is given up at once", async () => {
    const zip = resized(zipSync({ "uno.txt": new Uint8Array(150_000_000) }), 10);
    const [entry] = await listArchive("a.zip", zip);
    const before = process.memoryUsage().arrayBuffers;
    expect(entry && (await problemOf(() => readEntry(entry)))).toContain("is damaged");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
  });
});

function flip(zip: Uint8Array, at: number): Uint8Array {
  const copy = zip.slice();
  copy[at] = (copy[at] ?? 0) ^ 0x10;
  return copy;
}

/** With two bytes of the first record changed. */
function firstChanged(zip: Uint8Array, at: number, value: number): Uint8Array {
  let isDone = false;
  return changed(zip, ENTRY, (view, record) => {
    if (!isDone) view.setUint16(record + at, value, true);
    isDone = true;
  });
}

function resized(zip: Uint8Array, size: number): Uint8Array {
  return changed(zip, ENTRY, (view, at) => view.setUint32(at + 24, size, true));
}
