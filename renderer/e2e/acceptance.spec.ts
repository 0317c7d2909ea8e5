import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import Papa from "papaparse";
import { type CodingRow, expectSaved, newProject, pickCode, selectQuote } from "./coding.ts";
import { expect, test } from "./fixtures.ts";

type Figures = Record<string, readonly number[]>;

type Study = {
  readonly plain: string;
  readonly wrapped: string;
  readonly codings: readonly CodingRow[];
  readonly expected: Figures;
};

const FIGURES = ["codings", "documents", "words", "characters"] as const;

test("a coded interview gives exactly the expected frequencies after a restart", async ({ launch, userData }) => {
  const { plain, codings, expected } = readStudy();
  const first = await launch();
  await newProject(first.page, "Barriers", "E-government barriers");
  await importFile(first, await fileOf(plain, "ongei.txt", userData), { joinLines: false });
  await codeAll(first.page, codings);
  await first.close();

  const second = await launch();
  await expectSaved(second.page, codings.length);
  expect(await exportFigures(second, userData)).toEqual(expected);
});

test("the hard-wrapped interview, joined, gives the same figures", async ({ launch, userData }) => {
  const { wrapped, codings, expected } = readStudy();
  const first = await launch();
  const { page } = first;
  await newProject(page, "Barriers", "E-government barriers");
  await importFile(first, await fileOf(wrapped, "wrapped.txt", userData), { joinLines: true });
  await codeAll(page, codings);
  expect(await exportFigures(first, userData)).toEqual(expected);
});

type Launched = Parameters<Parameters<typeof test>[2]>[0]["launch"] extends () => Promise<infer L> ? L : never;

async function importFile(app: Launched, file: string, { joinLines }: { joinLines: boolean }): Promise<void> {
  await app.chooseFilesNext([file]);
  await app.page.getByRole("button", { name: "Import documents…" }).first().click();
  const dialog = app.page.getByRole("dialog", { name: "Import documents" });
  const join = dialog.getByRole("checkbox", { name: "Join broken lines" });
  await expect(join).toBeChecked({ checked: joinLines });
  await dialog.getByRole("button", { name: "Import 1 file" }).click();
  await expect(dialog).toBeHidden();
}

async function codeAll(page: Launched["page"], codings: readonly CodingRow[]): Promise<void> {
  for (const [index, row] of codings.entries()) {
    await selectQuote(page, row);
    await pickCode(page, row.code);
    await expectSaved(page, index + 1);
  }
}

async function exportFigures(app: Launched, folder: string): Promise<Figures> {
  const file = path.join(folder, "frequencies.csv");
  await app.page.getByRole("button", { name: "Frequencies" }).click();
  await app.page.getByRole("button", { name: "Export CSV…" }).click();
  await app.saveNextTo(file);
  await app.page.getByRole("dialog").getByRole("button", { name: "Export" }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  const [header = [], ...rows] = Papa.parse((await readFile(file, "utf8")).replace(/^\uFEFF/, "").trimEnd()).data;
  const figures = rows.map((row) => [row[0] ?? "", FIGURES.map((name) => Number(row[header.indexOf(name)]))] as const);
  return Object.fromEntries(figures.filter(([, [codings]]) => codings !== 0));
}

async function fileOf(text: string, name: string, folder: string): Promise<string> {
  const file = path.join(await mkdtemp(path.join(folder, "import-")), name);
  await writeFile(file, text);
  return file;
}

/** The real interview where it is at hand, else the one that the sample project retells. */
function readStudy(): Study {
  const shared = path.resolve("../shared");
  if (existsSync(shared)) {
    const read = (file: string) => readFileSync(path.join(shared, file), "utf8");
    return {
      plain: read("seed/ongei-chief-interview.txt"),
      wrapped: read("seed/ongei-chief-interview.wrapped.txt"),
      codings: parseCodings(read("acceptance/ongei-codings.csv")),
      expected: parseExpected(read("acceptance/ongei-expected-frequencies.csv")),
    };
  }
  const read = (file: string) => readFileSync(path.join("fixtures/sample", file), "utf8");
  const plain = read("ongei-chief.txt");
  return {
    plain,
    wrapped: hardWrap(plain, 74),
    codings: parseCodings(read("codings.csv"), "ONGEI chief"),
    expected: parseExpected(read("expected-frequencies.csv")),
  };
}

function records(csv: string): Record<string, string>[] {
  const [header = [], ...rows] = Papa.parse(csv.trimEnd()).data;
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])));
}

function parseCodings(csv: string, document?: string): CodingRow[] {
  return records(csv)
    .filter((row) => document === undefined || row["document"] === document)
    .map((row) => ({ question: Number(row["question"]), quote: row["quote"] ?? "", code: row["code"] ?? "" }));
}

function parseExpected(csv: string): Figures {
  return Object.fromEntries(records(csv).map((row) => [row["code"] ?? "", FIGURES.map((name) => Number(row[name]))]));
}

/** The text as a page would break it: no speakers, no blank lines, lines of at most so many characters. */
function hardWrap(text: string, width: number): string {
  const paragraphs = text.split("\n").map((line) => line.replace(/^(Interviewer|ONGEI chief): /, ""));
  const wrap = (paragraph: string) => {
    const lines: string[] = [];
    for (const word of paragraph.split(" ")) {
      const last = lines.at(-1);
      if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  };
  return paragraphs
    .filter((line) => line !== "")
    .flatMap(wrap)
    .join("\n");
}
