import { FIRST_STATE, type RtfState } from "./state.ts";

/** Groups within groups that are told apart; what lies deeper is set as what is around it. */
const MOST_DEPTH = 1_000_000;

/** What holds in the group that is open, and in those around it. */
export class RtfGroups {
  /** What holds at this place. */
  state: RtfState = FIRST_STATE;
  readonly #around: RtfState[] = [];
  #beyond = 0;

  /** How many groups are open. */
  get depth(): number {
    return this.#around.length + this.#beyond;
  }

  open(): void {
    if (this.#around.length < MOST_DEPTH) this.#around.push(this.state);
    else this.#beyond += 1;
  }

  close(): void {
    if (this.#beyond > 0) this.#beyond -= 1;
    else this.state = this.#around.pop() ?? this.state;
  }

  /** Changes what holds until the group ends. */
  change(change: Partial<RtfState>): void {
    this.state = { ...this.state, ...change };
  }
}
