/** Whether what stands in front of a list item counts: `3.`, `iv)`, `(a)`, `一、`, but not the `o` that is a bullet. */
export function isNumberSign(sign: string): boolean {
  return /\p{N}|\p{L}[.):\]、．]|[([]\p{L}/u.test(sign);
}
