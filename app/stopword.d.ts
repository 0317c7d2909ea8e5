// The list used here; the package brings no types.
declare module "stopword" {
  export const kor: readonly string[];
}
