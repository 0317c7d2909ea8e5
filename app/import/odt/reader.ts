import type { RemarkKind } from "../remarks.ts";
import { RichText } from "../rich-text.ts";
import { OdtFlow } from "./flow.ts";
import type { OdtParagraph, Step } from "./paragraph.ts";
import type { OdtStyles } from "./styles.ts";

/** More steps than so many are not done again: of a small file, repeated cells could make an endless text. */
const MOST_REPEATED = 100_000;
/** The most spaces in a row, and in a text as far as they are more than one: a few signs could stand for billions. */
const [MOST_SPACES, MOST_MORE_SPACES] = [1000, 1_000_000];

/** What is known while the XML of an OpenDocument text is gone through. */
export class OdtReader {
  readonly rich = new RichText();
  readonly styles: OdtStyles;
  /** The paths of the objects that are equations. */
  readonly equations: ReadonlySet<string>;
  /** The cells so far of each row that is open. */
  readonly rows: { cells: number }[] = [];
  /** What each frame that is open shows. */
  readonly frames: { kind: RemarkKind | null }[] = [];
  /** By their names, whether tracked changes inserted or deleted. */
  readonly changes = new Map<string, "insertion" | "deletion">();
  /** The name of the change that is described. */
  change = "";
  readonly #text: OdtFlow;
  readonly #flows: OdtFlow[];
  readonly #notes: Step[][] = [];
  #repeated = 0;
  #moreSpaces = 0;

  constructor(styles: OdtStyles, equations: ReadonlySet<string>) {
    this.styles = styles;
    this.equations = equations;
    this.#text = new OdtFlow(styles, (step) => step(this.rich), false);
    this.#flows = [this.#text];
  }

  get flow(): OdtFlow {
    return this.#flows.at(-1) ?? this.#text;
  }

  get paragraph(): OdtParagraph | null {
    return this.flow.paragraph;
  }

  /** Gathers what follows to stand after the open paragraph; null where none is open, so that it stands here. */
  beginBox(): (() => void) | null {
    return this.paragraph && this.#begin(this.paragraph.beginBox(), this.flow.isLeftOut);
  }

  /** Gathers what follows to stand at the end of the text. */
  beginNote(): () => void {
    const steps: Step[] = [];
    this.#notes.push(steps);
    return this.#begin(steps, false);
  }

  /** Leaves out what follows, and says so where there are words in it. */
  beginHidden(): () => void {
    const { paragraph } = this;
    if (paragraph) {
      paragraph.beginFormat({ hidden: true });
      return () => paragraph.endFormat();
    }
    const end = this.#begin([], true);
    return () => {
      const { hasWords } = this.flow;
      end();
      if (hasWords) this.flow.remark("hidden");
    };
  }

  /** Gathers what follows; what it gives does it `times` times, each time after `before`. */
  beginRepeated(times: number, before: () => void): () => void {
    const steps: Step[] = [];
    const end = this.#begin(steps, this.flow.isLeftOut);
    return () => {
      end();
      this.#repeated += steps.length * (times - 1);
      for (let time = 0; time < (this.#repeated > MOST_REPEATED ? 1 : times); time++) {
        before();
        for (const step of steps) this.flow.do(step);
      }
    };
  }

  /** As many spaces as a file asks for, within reason. */
  spaces(count: number): string {
    const wanted = Math.max(0, Math.min(Math.floor(count) || 0, MOST_SPACES));
    this.#moreSpaces += Math.max(0, wanted - 1);
    return " ".repeat(this.#moreSpaces > MOST_MORE_SPACES ? Math.min(wanted, 1) : wanted);
  }

  finish(): RichText {
    this.#text.end();
    for (const steps of this.#notes) for (const step of steps) step(this.rich);
    return this.rich;
  }

  #begin(steps: Step[], isLeftOut: boolean): () => void {
    const flow = new OdtFlow(this.styles, (step) => steps.push(step), isLeftOut);
    this.#flows.push(flow);
    return () => {
      flow.end();
      this.#flows.pop();
      this.flow.hasWords ||= flow.hasWords;
    };
  }
}
