/** Soft hyphens, joiners and signs of direction, which nobody sees. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const APOSTROPHES = /[‘’ʼ＇]/g;

/** Languages whose capitals are not those of the others: Turkish `I` is `ı`. */
const OWN_CAPITALS = /^(tr|az|lt)\b/;

/** The language by which capitals are made small in texts of a language (BCP 47): `tr` by itself, most by `en`. */
export function caseLanguage(language: string): string {
  return OWN_CAPITALS.exec(language.toLowerCase())?.[0] ?? "en";
}

/** A word as it is spelled, composed and without what cannot be seen; what is nothing else stays. */
export function spellingOf(word: string): string {
  return word.normalize("NFC").replace(UNSEEN, "") || word;
}

/**
 * What tells words apart when they are counted: small letters, every apostrophe the same, accents kept. `RÉSUMÉ` and
 * `résumé` are one word, `resume` is another; `Don’t` and `don't` are one.
 */
export function wordKey(word: string, language: string): string {
  const small = spellingOf(word).toLocaleLowerCase(caseLanguage(language));
  return small.normalize("NFC").replace(APOSTROPHES, "'");
}
