/** A letter on a sheet that is turned so that its lines run from left to right. */
export type Letter = {
  /** `" "` for a space; one or more characters. */
  text: string;
  readonly x0: number;
  readonly x1: number;
  /** The height of its base line, counted from the top. */
  readonly y: number;
  readonly size: number;
  bold: boolean;
  readonly italic: boolean;
  readonly content: number | null;
  /** Where it leads to, if it is a link. */
  readonly link: string | null;
};
