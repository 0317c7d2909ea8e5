import type { Pseudonym } from "../../app/coding/find-names.ts";

/** The rows of a list that say both, without blanks around; of a name that stands there twice, the first. */
export function completeNames(names: readonly Pseudonym[]): Pseudonym[] {
  const complete = new Map<string, Pseudonym>();
  for (const { name, replacement } of names) {
    const one = { name: name.trim(), replacement: replacement.trim() };
    if (one.name !== "" && one.replacement !== "" && !complete.has(one.name)) complete.set(one.name, one);
  }
  return [...complete.values()];
}

/** What is odd about a list of names, in sentences. */
export function listSentences(names: readonly Pseudonym[]): string[] {
  const given = names.map(({ name }) => name.trim()).filter((name) => name !== "");
  const twice = [...new Set(given.filter((name, index) => given.indexOf(name) < index))];
  const complete = completeNames(names);
  const shared = [...new Set(complete.map(({ replacement }) => replacement))].filter(
    (replacement) => complete.filter((one) => one.replacement === replacement).length > 1,
  );
  const holding = complete.flatMap(({ replacement }) => {
    const held = given.find((name) => wordsOf(replacement).includes(` ${name} `));
    return held === undefined ? [] : [`“${replacement}” holds the name “${held}”, so it would still be read.`];
  });
  return [
    ...twice.map((name) => `“${name}” stands in the list twice; its first row counts.`),
    ...shared.map((one) => `“${one}” stands for several names. Who is who, the key file alone will tell.`),
    ...holding,
  ];
}

function wordsOf(text: string): string {
  return ` ${text.split(/[^\p{L}\p{M}\p{N}]+/u).join(" ")} `;
}
