const OASIS = "urn:oasis:names:tc:opendocument:xmlns:";

/** The prefixes by which the elements of OpenDocument files are named here, by their namespaces. */
export const ODT_PREFIXES: ReadonlyMap<string, string> = new Map([
  ...["office", "text", "table", "style", "manifest"].map((name) => [`${OASIS}${name}:1.0`, name] as const),
  [`${OASIS}drawing:1.0`, "draw"],
  [`${OASIS}xsl-fo-compatible:1.0`, "fo"],
  [`${OASIS}svg-compatible:1.0`, "svg"],
  ["http://www.w3.org/1999/xlink", "xlink"],
  ["http://www.w3.org/1998/Math/MathML", "math"],
  ["http://www.w3.org/XML/1998/namespace", "xml"],
]);
