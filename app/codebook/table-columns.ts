/** What a column of a codebook's table can hold. */
export const columnRoles = [
  "path",
  "parent",
  "name",
  "definition",
  "inclusion",
  "exclusion",
  "example",
  "color",
  "codable",
] as const;

export type ColumnRole = (typeof columnRoles)[number];

/** Headings in English and Spanish, without case, accents and signs. */
const HEADINGS: Readonly<Record<ColumnRole, readonly string[]>> = {
  path: ["path", "code path", "full path", "hierarchy", "ruta", "ruta del codigo", "jerarquia", "codigo completo"],
  parent: [
    ...["parent", "parent code", "parent name", "parent path", "superior", "category", "theme", "group"],
    ...["padre", "codigo padre", "codigo superior", "categoria", "tema", "grupo"],
  ],
  name: [
    ...["name", "code", "code name", "sub code", "subcode", "label", "tag", "title"],
    ...["nombre", "codigo", "nombre del codigo", "subcodigo", "etiqueta", "titulo"],
  ],
  definition: [
    ...["definition", "description", "code definition", "meaning", "comment", "explanation", "memo"],
    ...["definicion", "descripcion", "significado", "comentario", "explicacion"],
  ],
  inclusion: [
    ...["inclusion", "inclusion criteria", "include", "includes", "use it for", "use for", "when to use", "use when"],
    ...["inclusion", "criterios de inclusion", "incluye", "incluir", "usar para", "cuando usar", "cuando usarlo"],
  ],
  exclusion: [
    ...["exclusion", "exclusion criteria", "exclude", "excludes", "do not use it for", "when not to use", "not for"],
    ...["criterios de exclusion", "excluye", "excluir", "no usar para", "cuando no usar", "cuando no usarlo"],
  ],
  example: ["example", "examples", "example quote", "quote", "ejemplo", "ejemplos", "cita", "cita de ejemplo"],
  color: ["color", "colour", "code color", "code colour", "color del codigo"],
  codable: ["codable", "is codable", "can be applied", "codificable", "se puede aplicar"],
};

/** What each column seems to hold by its heading; each role once, null for a column that seems to hold nothing of use. */
export function guessColumns(columns: readonly string[]): (ColumnRole | null)[] {
  const used = new Set<ColumnRole>();
  const roles = columns.map((heading) => {
    const plain = plainHeading(heading);
    const role = columnRoles.find((one) => !used.has(one) && HEADINGS[one].includes(plain)) ?? null;
    if (role) used.add(role);
    return role;
  });
  if (used.has("path") || used.has("name")) return roles;
  // the parents without the codes below them are themselves the codes
  const named = roles.includes("parent") ? roles.indexOf("parent") : Math.max(roles.indexOf(null), 0);
  return roles.map((role, index) => (index === named ? "name" : role));
}

function plainHeading(heading: string): string {
  const plain = heading
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
