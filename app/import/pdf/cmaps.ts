/**
 * The character maps that fonts of Chinese, Japanese and Korean refer to by name, each as a data address. They are part
 * of the program, so that no reader has to load anything.
 */
const maps: Readonly<Record<string, string>> = import.meta.glob("../../../node_modules/pdfjs-dist/cmaps/*.bcmap", {
  query: "?url&inline",
  import: "default",
  eager: true,
});

/** The packed map of a name, or null where there is none of that name. */
export function cMapOf(name: string): Uint8Array | null {
  const address = maps[`../../../node_modules/pdfjs-dist/cmaps/${name}.bcmap`];
  if (address === undefined) return null;
  const binary = atob(address.slice(address.indexOf(",") + 1));
  return Uint8Array.from(binary, (one) => one.charCodeAt(0));
}
