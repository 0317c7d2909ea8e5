import { addCode } from "../codebook/add-code.ts";
import { byPosition } from "../codebook/tree.ts";
import type { Diff } from "../model/diff.ts";
import type { Identity } from "../model/identity.ts";
import type { Code } from "../model/records.ts";

const MOST_CHARACTERS = 60;

/**
 * The name that selected words give a code: their white space made single spaces, cut after a whole word where they
 * are longer than 60 characters; empty where there are no words.
 */
export function inVivoName(words: string): string {
  const characters = [...words.trim().replace(/\s+/gu, " ")];
  if (characters.length <= MOST_CHARACTERS) return characters.join("");
  const cut = characters.slice(0, MOST_CHARACTERS - 1).join("");
  const space = cut.lastIndexOf(" ");
  const isInWord = characters[MOST_CHARACTERS - 1] !== " ";
  return `${isInWord && space > cut.length / 2 ? cut.slice(0, space) : cut.trimEnd()}…`;
}

/**
 * The code that is named as selected words are, at the top of the codebook where none has the name yet. Of several with
 * the name, one at the top comes first, and one that can be applied. Throws where the words are blank.
 */
export function inVivoCode(
  codes: readonly Code[],
  words: string,
  identity: Identity,
): { readonly diff: Diff; readonly code: Code } {
  const name = inVivoName(words);
  const folded = name.toLocaleLowerCase();
  const named = codes.filter((code) => code.name.toLocaleLowerCase() === folded).sort(byPosition);
  const codable = named.filter(({ isCodable }) => isCodable);
  const found = codable.find(({ parentId }) => parentId === null) ?? codable[0];
  if (found) return { diff: {}, code: found };
  return addCode(codes, null, { name }, identity);
}
