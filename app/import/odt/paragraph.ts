import type { RemarkKind } from "../remarks.ts";
import type { ParagraphKind, RichText, Setting } from "../rich-text.ts";
import type { OdtFormat } from "./styles.ts";

/** Something done to the text, now or when its place has come. */
export type Step = (text: RichText) => void;

type Format = OdtFormat & Pick<Setting, "link">;

/** A paragraph that is being read; what it writes is done once all of it is known. */
export class OdtParagraph {
  readonly #kind: ParagraphKind;
  readonly #formats: Format[];
  readonly #steps: Step[] = [];
  readonly #boxes: Step[][] = [];
  /** White space at the beginning and after other white space is none (OpenDocument 1.3, part 3, 6.1.2). */
  #eatsSpace = true;
  #hasText = false;
  #isHiding = false;
  #isHidden = false;

  constructor(kind: ParagraphKind, format: OdtFormat) {
    this.#kind = kind;
    this.#formats = [format];
  }

  /** Whether what is written now is hidden. */
  get isHiding(): boolean {
    return this.#formats.at(-1)?.hidden ?? false;
  }

  get hasWords(): boolean {
    return this.#hasText || this.#isHiding;
  }

  beginFormat(format: Format): void {
    this.#formats.push({ ...this.#formats.at(-1), ...format });
  }

  endFormat(): void {
    this.#formats.pop();
  }

  /** Takes text as it stands in the file, with white space that may be none. */
  takeWords(words: string): void {
    const collapsed = words.replace(/[ \t\r\n]+/g, " ");
    const shown = this.#eatsSpace && collapsed.startsWith(" ") ? collapsed.slice(1) : collapsed;
    if (shown === "") return;
    this.write(shown);
    this.#eatsSpace = shown.endsWith(" ");
  }

  write(words: string): void {
    this.#eatsSpace = false;
    if (this.isHiding) {
      this.hide();
      return;
    }
    const { hidden, ...setting } = this.#formats.at(-1) ?? {};
    this.#isHiding = false;
    this.#hasText = true;
    this.#steps.push((text) => text.write(words, setting));
  }

  /** Notes hidden words, those that follow each other as one passage. */
  hide(): void {
    if (!this.#isHiding) this.remark("hidden");
    this.#isHiding = true;
  }

  /** Hides all of it. */
  hideAll(): void {
    this.#isHidden = true;
  }

  remark(kind: RemarkKind): void {
    this.#steps.push((text) => text.remark(kind));
  }

  /** Gives what to gather the steps of a text box in, which stands after the paragraph. */
  beginBox(): Step[] {
    const steps: Step[] = [];
    this.#boxes.push(steps);
    return steps;
  }

  /** What writes it: no line where it is all hidden, or only holds text boxes. */
  *finish(): Generator<Step> {
    if (this.#isHidden) {
      yield (text) => text.remark("hidden");
      return;
    }
    const isEmpty = !this.#hasText && (this.#boxes.length > 0 || (this.#formats[0]?.hidden && this.#isHiding));
    if (!isEmpty) yield (text) => text.beginParagraph(this.#kind);
    yield* this.#steps;
    for (const box of this.#boxes) yield* box;
  }
}
