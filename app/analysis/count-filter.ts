import type { Id } from "../model/records.ts";

/** What is counted; null stands for all. [C12] [C14] [C15] */
export type CountFilter = {
  readonly documentIds: ReadonlySet<Id> | null;
  readonly codeIds: ReadonlySet<Id> | null;
  /** Whether the interviewer's turns are cut out. [C7] */
  readonly leaveOutInterviewer: boolean;
  readonly coderIds: ReadonlySet<Id> | null;
  /** Whose words count, by name; the null among them is the text that nobody speaks. */
  readonly speakers: ReadonlySet<string | null> | null;
  /** The questions whose turns count; the null among them is what belongs to no question. */
  readonly questions: ReadonlySet<number | null> | null;
};

/** The filter that leaves nothing out. */
export const countEverything: CountFilter = {
  documentIds: null,
  codeIds: null,
  leaveOutInterviewer: false,
  coderIds: null,
  speakers: null,
  questions: null,
};

/** What both filters count. */
export function narrow(filter: CountFilter, by: Partial<CountFilter>): CountFilter {
  return {
    documentIds: both(filter.documentIds, by.documentIds),
    codeIds: both(filter.codeIds, by.codeIds),
    leaveOutInterviewer: filter.leaveOutInterviewer || by.leaveOutInterviewer === true,
    coderIds: both(filter.coderIds, by.coderIds),
    speakers: both(filter.speakers, by.speakers),
    questions: both(filter.questions, by.questions),
  };
}

function both<One>(
  some: ReadonlySet<One> | null,
  others: ReadonlySet<One> | null | undefined,
): ReadonlySet<One> | null {
  if (!some) return others ?? null;
  return others ? new Set([...some].filter((one) => others.has(one))) : some;
}
