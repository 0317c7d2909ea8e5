/**
 * Whether a word is like a pattern, in which `*` stands for any letters, none included, and `?` for one. Takes time in
 * proportion to both lengths at most, whatever the pattern.
 */
export function matchesGlob(word: string, pattern: string): boolean {
  let [at, place] = [0, 0];
  let [star, resume] = [-1, 0];
  while (at < word.length) {
    const sign = pattern.charAt(place);
    if (sign === "*") {
      star = place++;
      resume = at;
    } else if (sign === "?") {
      at += lengthAt(word, at);
      place++;
    } else if (sign !== "" && sign === word.charAt(at)) {
      at++;
      place++;
    } else if (star >= 0) {
      // the star takes one letter more
      place = star + 1;
      resume += lengthAt(word, resume);
      at = resume;
    } else {
      return false;
    }
  }
  while (pattern.charAt(place) === "*") place++;
  return place === pattern.length;
}

function lengthAt(word: string, at: number): number {
  return (word.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
