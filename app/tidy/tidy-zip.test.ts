import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { TidyPiece } from "./tidy-file.ts";
import { ZipPacker } from "./tidy-zip.ts";

test("files whose pieces come in between each other are whole in the zip", () => {
  const piece = (path: string, text: string, isLast: boolean): TidyPiece => {
    return { path, bytes: new TextEncoder().encode(text), isLast };
  };
  const packer = new ZipPacker();
  packer.add(piece("csv/codings.csv", "a,b\n", false));
  packer.add(piece("parquet/codings.parquet", "PAR1", true));
  packer.add(piece("csv/codings.csv", "1,2\n", false));
  packer.add(piece("csv/coding_parts.csv", "c\n", true));
  packer.add(piece("csv/codings.csv", "3,4\n", true));
  packer.add(piece("README.md", "Read", true));
  const files = Object.entries(unzipSync(packer.finish())).map(([path, bytes]) => [
    path,
    new TextDecoder().decode(bytes),
  ]);
  expect(files).toEqual([
    ["csv/codings.csv", "a,b\n1,2\n3,4\n"],
    ["parquet/codings.parquet", "PAR1"],
    ["csv/coding_parts.csv", "c\n"],
    ["README.md", "Read"],
  ]);
});
