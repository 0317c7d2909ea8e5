import type { Mark } from "./picture.ts";

/**
 * What is linked with something that is looked at: of one thing, the lines to it and what they link; of a line, the two
 * that it links. The words beside a thing are of it, too.
 */
export function linkedMarks(marks: readonly Mark[], looked: readonly string[]): ReadonlySet<Mark> {
  const things = new Set(looked);
  const linked = new Set<Mark>();
  for (const mark of marks) {
    if (!mark.of || mark.of.length < 2 || !looked.every((one) => mark.of?.includes(one))) continue;
    linked.add(mark);
    for (const one of mark.of) things.add(one);
  }
  for (const mark of marks) if (mark.of?.length === 1 && mark.of.every((one) => things.has(one))) linked.add(mark);
  return linked;
}
