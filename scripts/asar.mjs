/**
 * An asar archive of a few files that lie side by side: two Chromium pickles (the sizes, the JSON header), then the
 * bytes. `packAsar(new Map([["a.txt", Buffer.from("a")]]))`
 * @param {ReadonlyMap<string, Buffer>} contents by file name
 */
export function packAsar(contents) {
  const files = new Map();
  let offset = 0;
  for (const [name, { length }] of contents) {
    files.set(name, { size: length, offset: String(offset) });
    offset += length;
  }
  const json = Buffer.from(JSON.stringify({ files: Object.fromEntries(files) }));
  const aligned = Math.ceil(json.length / 4) * 4;
  const header = Buffer.alloc(16 + aligned);
  for (const [index, size] of [4, 8 + aligned, 4 + aligned, json.length].entries())
    header.writeUInt32LE(size, index * 4);
  json.copy(header, 16);
  return Buffer.concat([header, ...contents.values()]);
}
