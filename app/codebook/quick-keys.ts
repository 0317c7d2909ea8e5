import type { Code, Id } from "../model/records.ts";

/** One of the keys 1 to 9, and the code that it applies. */
export type QuickKey = { readonly digit: number; readonly code: Code; readonly isFixed: boolean };

/** The keys that the user gave to codes, by digit. */
export type FixedKeys = ReadonlyMap<number, Id>;

export const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/**
 * The keys 1 to 9, in their order: fixed ones apply their code, the others the codes used last, the newest first. A
 * code that was deleted, or that only groups others now, frees its key; brought back, it has it again.
 */
export function quickKeys(codes: ReadonlyMap<Id, Code>, fixed: FixedKeys, used: readonly Id[]): QuickKey[] {
  const applicable = (id: Id | undefined) => {
    const code = codes.get(id ?? "");
    return code?.isCodable ? code : undefined;
  };
  const own = new Map(DIGITS.flatMap((digit) => (applicable(fixed.get(digit)) ? [[fixed.get(digit), digit]] : [])));
  const free = used.filter((id) => !own.has(id) && applicable(id));
  return DIGITS.flatMap((digit) => {
    const isFixed = own.get(fixed.get(digit)) === digit;
    const code = applicable(isFixed ? fixed.get(digit) : free.shift());
    return code ? [{ digit, code, isFixed }] : [];
  });
}

/** The fixed keys after a code was given a digit, taken from whoever had it, or none. A code has one at most. */
export function fixKey(fixed: FixedKeys, codeId: Id, digit: number | null): FixedKeys {
  const others = [...fixed].filter(([other, id]) => other !== digit && id !== codeId);
  return new Map(digit === null ? others : [...others, [digit, codeId]]);
}

/** More than there are keys, so that a key that is freed has a code at once. */
const KEPT = 18;

/** The codes used last after another use. One that has a key keeps it, so that no key changes while it is in use. */
export function usedAfter(used: readonly Id[], id: Id, keys: readonly QuickKey[]): readonly Id[] {
  if (keys.some(({ code }) => code.id === id)) return used;
  return [id, ...used.filter((one) => one !== id)].slice(0, KEPT);
}
